/** Pictures: where they are read from, and what of them is kept. */
@NullMarked
package io.github.labelboxspring.sample.picture;

import org.jspecify.annotations.NullMarked;
