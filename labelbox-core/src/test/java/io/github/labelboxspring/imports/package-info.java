/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.imports;

import org.jspecify.annotations.NullMarked;
