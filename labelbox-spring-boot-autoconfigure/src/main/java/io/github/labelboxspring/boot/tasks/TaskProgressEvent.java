package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;

/**
 * A task has made progress, or was seen for the first time. Published once, not repeated after a failure of a listener.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param progress how far it is
 */
public record TaskProgressEvent(WatchedTask watched, String idempotencyKey, TaskProgress progress)
        implements TaskEvent {}
