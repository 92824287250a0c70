/** Webhooks: addresses that are told what happens, and what was delivered to them. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.webhooks;

import org.jspecify.annotations.NullMarked;
