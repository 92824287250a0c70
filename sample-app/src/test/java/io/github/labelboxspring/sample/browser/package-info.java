/** The pages, as a person uses them in a browser. */
@NullMarked
package io.github.labelboxspring.sample.browser;

import org.jspecify.annotations.NullMarked;
