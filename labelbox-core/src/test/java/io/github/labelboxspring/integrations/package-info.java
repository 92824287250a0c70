/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.integrations;

import org.jspecify.annotations.NullMarked;
