/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.metadata;

import org.jspecify.annotations.NullMarked;
