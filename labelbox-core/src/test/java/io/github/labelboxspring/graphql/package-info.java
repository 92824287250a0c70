/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.graphql;

import org.jspecify.annotations.NullMarked;
