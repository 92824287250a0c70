/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.datasets;

import org.jspecify.annotations.NullMarked;
