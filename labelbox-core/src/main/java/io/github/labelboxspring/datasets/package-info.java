/** Datasets: what data rows belong to. */
@NullMarked
package io.github.labelboxspring.datasets;

import org.jspecify.annotations.NullMarked;
