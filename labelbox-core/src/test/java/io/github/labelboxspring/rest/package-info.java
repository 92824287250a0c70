/** Behaviour of the domain. */
@NullMarked
package io.github.labelboxspring.rest;

import org.jspecify.annotations.NullMarked;
