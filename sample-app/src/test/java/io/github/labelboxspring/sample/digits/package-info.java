/** The digits and the model. */
@NullMarked
package io.github.labelboxspring.sample.digits;

import org.jspecify.annotations.NullMarked;
