/** The control operations of an emulator, in Java and under {@code /emulator/v1}. */
@NullMarked
package io.github.labelboxspring.emulator.internal.control;

import org.jspecify.annotations.NullMarked;
