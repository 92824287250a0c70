package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import org.jspecify.annotations.Nullable;

/**
 * A task was not done in time. It may still be running; watch it again to continue waiting.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param last its last known state, null if no state was received
 */
public record TaskTimedOutEvent(
        WatchedTask watched,
        String idempotencyKey,
        @Nullable TaskProgress last) implements TaskEvent {}
