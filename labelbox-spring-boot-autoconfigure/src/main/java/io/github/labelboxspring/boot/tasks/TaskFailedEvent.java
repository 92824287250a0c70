package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;

/**
 * The platform says that a task has failed or was cancelled, or that it does not know the task.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param progress its last state; {@link TaskProgress#message()} is the reason
 */
public record TaskFailedEvent(WatchedTask watched, String idempotencyKey, TaskProgress progress) implements TaskEvent {}
