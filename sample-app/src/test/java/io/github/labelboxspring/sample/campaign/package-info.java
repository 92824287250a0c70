/** The tables. */
@NullMarked
package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.NullMarked;
