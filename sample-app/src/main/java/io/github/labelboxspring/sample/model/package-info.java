/** A model as small as can be. Take its place with your own. */
@NullMarked
package io.github.labelboxspring.sample.model;

import org.jspecify.annotations.NullMarked;
