/** A minimal model. Replace it with your own. */
@NullMarked
package io.github.labelboxspring.sample.model;

import org.jspecify.annotations.NullMarked;
