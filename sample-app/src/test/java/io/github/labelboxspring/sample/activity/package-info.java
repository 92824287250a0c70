/** The list of activities. */
@NullMarked
package io.github.labelboxspring.sample.activity;

import org.jspecify.annotations.NullMarked;
