/** Application events for tasks of the platform. All watched tasks of a client share one poller. */
@NullMarked
package io.github.labelboxspring.boot.tasks;

import org.jspecify.annotations.NullMarked;
