package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;

/**
 * A task has made progress, or its state was received for the first time. Published once; not repeated if a listener
 * fails.
 *
 * @param watched the task
 * @param idempotencyKey see {@link TaskEvent#idempotencyKey()}
 * @param progress the current progress
 */
public record TaskProgressEvent(WatchedTask watched, String idempotencyKey, TaskProgress progress)
        implements TaskEvent {}
