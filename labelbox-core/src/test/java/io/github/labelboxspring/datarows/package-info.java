/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.datarows;

import org.jspecify.annotations.NullMarked;
