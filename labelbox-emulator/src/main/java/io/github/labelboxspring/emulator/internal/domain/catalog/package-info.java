/** Searches for data rows, slices, and sending data rows to projects. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.catalog;

import org.jspecify.annotations.NullMarked;
