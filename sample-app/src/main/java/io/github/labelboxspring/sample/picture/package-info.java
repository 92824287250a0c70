/** Pictures: their sources, and the data that is kept of them. */
@NullMarked
package io.github.labelboxspring.sample.picture;

import org.jspecify.annotations.NullMarked;
