/** The handwritten digits, their pictures, and a small model that reads them. */
@NullMarked
package io.github.labelboxspring.sample.digits;

import org.jspecify.annotations.NullMarked;
