/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.batches;

import org.jspecify.annotations.NullMarked;
