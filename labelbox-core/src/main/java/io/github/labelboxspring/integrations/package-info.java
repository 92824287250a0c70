/**
 * Integrations (IAM) through which Labelbox reads assets in cloud storage.
 *
 * @see <a href="https://docs.labelbox.com/docs/iam-delegated-access">Labelbox: IAM delegated access</a>
 */
@NullMarked
package io.github.labelboxspring.integrations;

import org.jspecify.annotations.NullMarked;
