/** The demonstration at the first start of the application: a campaign with a known result. */
@NullMarked
package io.github.labelboxspring.sample.demo;

import org.jspecify.annotations.NullMarked;
