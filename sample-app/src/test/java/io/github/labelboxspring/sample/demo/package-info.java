/** The demonstration. */
@NullMarked
package io.github.labelboxspring.sample.demo;

import org.jspecify.annotations.NullMarked;
