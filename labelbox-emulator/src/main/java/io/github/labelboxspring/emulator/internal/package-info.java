/** Puts the emulator together. */
@NullMarked
package io.github.labelboxspring.emulator.internal;

import org.jspecify.annotations.NullMarked;
