/** Foundry apps and their runs. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.foundry;

import org.jspecify.annotations.NullMarked;
