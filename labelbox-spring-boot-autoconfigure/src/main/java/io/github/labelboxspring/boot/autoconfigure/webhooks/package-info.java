/** Auto-configuration of the webhook endpoint. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.jspecify.annotations.NullMarked;
