/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.users;

import org.jspecify.annotations.NullMarked;
