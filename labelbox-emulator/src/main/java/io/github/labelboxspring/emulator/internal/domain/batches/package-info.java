/** Batches, by which data rows are added to projects. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.batches;

import org.jspecify.annotations.NullMarked;
