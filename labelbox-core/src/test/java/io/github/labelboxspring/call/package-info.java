/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.call;

import org.jspecify.annotations.NullMarked;
