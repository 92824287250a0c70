/** One poller for all tasks that are waited for with one API key. */
@NullMarked
package io.github.labelboxspring.internal.task;

import org.jspecify.annotations.NullMarked;
