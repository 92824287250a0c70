/** The project in which the digits are labelled. */
@NullMarked
package io.github.labelboxspring.sample.project;

import org.jspecify.annotations.NullMarked;
