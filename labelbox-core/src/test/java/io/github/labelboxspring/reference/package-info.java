/** Holds the snippets of the reference pages to the client. */
@NullMarked
package io.github.labelboxspring.reference;

import org.jspecify.annotations.NullMarked;
