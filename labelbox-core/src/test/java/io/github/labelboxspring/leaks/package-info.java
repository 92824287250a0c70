/** Finds buffers that are not released. */
@NullMarked
package io.github.labelboxspring.leaks;

import org.jspecify.annotations.NullMarked;
