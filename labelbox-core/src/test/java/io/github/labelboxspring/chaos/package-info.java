/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.chaos;

import org.jspecify.annotations.NullMarked;
