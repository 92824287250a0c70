/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.tasks;

import org.jspecify.annotations.NullMarked;
