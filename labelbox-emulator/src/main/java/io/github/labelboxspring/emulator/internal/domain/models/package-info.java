/** Models, their runs and the data rows of a run. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.models;

import org.jspecify.annotations.NullMarked;
