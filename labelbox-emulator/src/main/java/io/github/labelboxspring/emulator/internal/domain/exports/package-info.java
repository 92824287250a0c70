/** Exports, their files, and mask images. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.exports;

import org.jspecify.annotations.NullMarked;
