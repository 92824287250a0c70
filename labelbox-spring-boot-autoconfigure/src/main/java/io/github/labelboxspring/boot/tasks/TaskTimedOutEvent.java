package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import org.jspecify.annotations.Nullable;

/**
 * A task was not done in time. It may still run; watch it again to go on waiting.
 *
 * @param task the task
 * @param last its last state, null if it was never seen
 */
public record TaskTimedOutEvent(TaskRef task, @Nullable TaskProgress last) implements TaskEvent {}
