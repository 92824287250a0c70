/**
 * Integrations (IAM) through which the platform reads assets in the storage of a cloud.
 *
 * @see io.github.labelboxspring.integrations.IamIntegrationOperations
 */
@NullMarked
package io.github.labelboxspring.integrations;

import org.jspecify.annotations.NullMarked;
