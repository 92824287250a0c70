/** References to background tasks of the platform, and their progress. */
@NullMarked
package io.github.labelboxspring.work;

import org.jspecify.annotations.NullMarked;
