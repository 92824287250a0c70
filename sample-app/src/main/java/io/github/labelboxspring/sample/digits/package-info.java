/** The handwritten digits and their pictures. */
@NullMarked
package io.github.labelboxspring.sample.digits;

import org.jspecify.annotations.NullMarked;
