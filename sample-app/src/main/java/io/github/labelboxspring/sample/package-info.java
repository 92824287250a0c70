/**
 * The sample application: pictures of digits are uploaded, pre-labelled, labelled, exported and compared with
 * predictions.
 */
@NullMarked
package io.github.labelboxspring.sample;

import org.jspecify.annotations.NullMarked;
