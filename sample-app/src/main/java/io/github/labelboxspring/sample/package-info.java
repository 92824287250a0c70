/** The main job on real input: handwritten digits are uploaded, pre-labelled, labelled, exported and compared. */
@NullMarked
package io.github.labelboxspring.sample;

import org.jspecify.annotations.NullMarked;
