package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import org.jspecify.annotations.Nullable;

/**
 * A task was not done in time. It may still run; watch it again to continue waiting.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param last its last state, null if it was never seen
 */
public record TaskTimedOutEvent(
        WatchedTask watched,
        String idempotencyKey,
        @Nullable TaskProgress last) implements TaskEvent {}
