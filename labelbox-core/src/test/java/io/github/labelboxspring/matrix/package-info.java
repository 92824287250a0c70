/** Spoils one kind of request of one kind of work after another, and renders what comes of it. */
@NullMarked
package io.github.labelboxspring.matrix;

import org.jspecify.annotations.NullMarked;
