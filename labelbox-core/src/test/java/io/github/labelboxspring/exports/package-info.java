/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.exports;

import org.jspecify.annotations.NullMarked;
