package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;

/**
 * A task has failed or was cancelled, or the platform reports that it does not exist.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param progress its last state; {@link TaskProgress#message()} is the reason
 */
public record TaskFailedEvent(WatchedTask watched, String idempotencyKey, TaskProgress progress) implements TaskEvent {}
