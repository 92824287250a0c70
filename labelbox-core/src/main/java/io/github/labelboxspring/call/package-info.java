/**
 * Calls as values, which can be executed blocking or reactively. {@code docs/reference/calls.md} in the repository
 * describes their guarantees. This package depends neither on HTTP nor on how requests are built.
 */
@NullMarked
package io.github.labelboxspring.call;

import org.jspecify.annotations.NullMarked;
