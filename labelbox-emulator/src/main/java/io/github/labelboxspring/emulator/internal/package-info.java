/** Assembly of the emulator. */
@NullMarked
package io.github.labelboxspring.emulator.internal;

import org.jspecify.annotations.NullMarked;
