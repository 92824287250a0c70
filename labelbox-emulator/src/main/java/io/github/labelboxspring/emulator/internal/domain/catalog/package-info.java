/** Searches of data rows, slices, and sending what they find to projects. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.catalog;

import org.jspecify.annotations.NullMarked;
