/** Auto-configuration of the receiver of webhooks. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.jspecify.annotations.NullMarked;
