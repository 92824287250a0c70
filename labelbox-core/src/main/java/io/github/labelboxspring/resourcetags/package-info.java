/** Coloured words by which projects are found. */
@NullMarked
package io.github.labelboxspring.resourcetags;

import org.jspecify.annotations.NullMarked;
