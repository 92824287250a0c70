/** Batches, in which data rows come into projects. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.batches;

import org.jspecify.annotations.NullMarked;
