/** Digits become data rows. */
@NullMarked
package io.github.labelboxspring.sample.upload;

import org.jspecify.annotations.NullMarked;
