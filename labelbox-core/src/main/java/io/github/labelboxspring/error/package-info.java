/** What can go wrong, by what the caller can do about it. */
@NullMarked
package io.github.labelboxspring.error;

import org.jspecify.annotations.NullMarked;
