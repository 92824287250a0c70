/** Webhooks and their deliveries. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.webhooks;

import org.jspecify.annotations.NullMarked;
