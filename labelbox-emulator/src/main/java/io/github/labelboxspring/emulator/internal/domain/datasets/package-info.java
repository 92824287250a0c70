/** Datasets and the integrations that sign their files. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.datasets;

import org.jspecify.annotations.NullMarked;
