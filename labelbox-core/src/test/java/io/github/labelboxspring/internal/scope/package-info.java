/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.internal.scope;

import org.jspecify.annotations.NullMarked;
