/** References to tasks that the platform runs in the background, and the progress of such tasks. */
@NullMarked
package io.github.labelboxspring.work;

import org.jspecify.annotations.NullMarked;
