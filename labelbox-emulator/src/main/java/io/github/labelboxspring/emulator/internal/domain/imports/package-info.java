/** Imports of annotations: labels, pre-labels and predictions. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.imports;

import org.jspecify.annotations.NullMarked;
