/**
 * Integrations (IAM) through which the platform reads assets in the storage of a cloud.
 *
 * @see <a href="https://docs.labelbox.com/docs/iam-delegated-access">Labelbox: IAM delegated access</a>
 */
@NullMarked
package io.github.labelboxspring.integrations;

import org.jspecify.annotations.NullMarked;
