/** Application events for tasks of the platform: one poller for all that are watched. */
@NullMarked
package io.github.labelboxspring.boot.tasks;

import org.jspecify.annotations.NullMarked;
