package io.github.labelboxspring.boot.tasks;

import java.time.Instant;

/**
 * The connection to a workspace was lost or restored while tasks were polled. Published once; not repeated if a
 * listener fails. The tasks themselves are not affected and remain watched.
 */
public sealed interface TaskConnectionEvent extends TaskWatcherEvent
        permits TaskConnectionLostEvent, TaskConnectionRestoredEvent {

    /** Return the time since which there has been no response. */
    Instant since();
}
