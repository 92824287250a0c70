/** Labelling by people. */
@NullMarked
package io.github.labelboxspring.sample.labelling;

import org.jspecify.annotations.NullMarked;
