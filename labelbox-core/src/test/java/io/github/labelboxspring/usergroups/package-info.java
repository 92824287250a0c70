/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.usergroups;

import org.jspecify.annotations.NullMarked;
