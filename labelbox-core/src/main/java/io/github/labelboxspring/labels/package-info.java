/** Labels: what people have marked on data rows. */
@NullMarked
package io.github.labelboxspring.labels;

import org.jspecify.annotations.NullMarked;
