/** Exports, their files, and the images of masks. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.exports;

import org.jspecify.annotations.NullMarked;
