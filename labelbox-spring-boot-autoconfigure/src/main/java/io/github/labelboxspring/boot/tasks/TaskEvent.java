package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskRef;

/**
 * Something happened to a watched task. Each watched task ends with exactly one kind of {@link TaskCompletedEvent},
 * {@link TaskFailedEvent} or {@link TaskTimedOutEvent}, published at least once; the task is its idempotency key.
 */
public sealed interface TaskEvent permits TaskProgressEvent, TaskCompletedEvent, TaskFailedEvent, TaskTimedOutEvent {

    /** The task. */
    TaskRef task();
}
