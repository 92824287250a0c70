/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.internal.operation;

import org.jspecify.annotations.NullMarked;
