/** Data rows: the assets that are labeled. */
@NullMarked
package io.github.labelboxspring.datarows;

import org.jspecify.annotations.NullMarked;
