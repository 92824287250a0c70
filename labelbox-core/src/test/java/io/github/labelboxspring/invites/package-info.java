/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.invites;

import org.jspecify.annotations.NullMarked;
