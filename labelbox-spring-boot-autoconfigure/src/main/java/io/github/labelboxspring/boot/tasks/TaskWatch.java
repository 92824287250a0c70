package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task whose end is waited for.
 *
 * @param task the task
 * @param deadline when to give it up
 * @param last what was last published of it
 */
public record TaskWatch(
        TaskRef task, Instant deadline, @Nullable TaskProgress last) {}
