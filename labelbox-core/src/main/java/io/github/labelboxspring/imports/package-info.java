/** Import of ground-truth labels and of predictions into projects. */
@NullMarked
package io.github.labelboxspring.imports;

import org.jspecify.annotations.NullMarked;
