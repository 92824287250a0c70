/** Polling of tasks, with one poller for each API key. */
@NullMarked
package io.github.labelboxspring.internal.task;

import org.jspecify.annotations.NullMarked;
