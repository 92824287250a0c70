/** Campaigns from their beginning to their end, with all that may come between. */
@NullMarked
package io.github.labelboxspring.sample.story;

import org.jspecify.annotations.NullMarked;
