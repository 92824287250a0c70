/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.projects;

import org.jspecify.annotations.NullMarked;
