/** Predictions and truth become annotations. */
@NullMarked
package io.github.labelboxspring.sample.labelling;

import org.jspecify.annotations.NullMarked;
