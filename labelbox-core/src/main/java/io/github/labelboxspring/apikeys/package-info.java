/** Keys by which programs act for people. */
@NullMarked
package io.github.labelboxspring.apikeys;

import org.jspecify.annotations.NullMarked;
