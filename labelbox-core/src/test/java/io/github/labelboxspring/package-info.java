/** Behaviour of the client, seen from outside. */
@NullMarked
package io.github.labelboxspring;

import org.jspecify.annotations.NullMarked;
