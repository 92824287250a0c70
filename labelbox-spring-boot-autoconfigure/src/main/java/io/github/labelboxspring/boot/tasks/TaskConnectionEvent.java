package io.github.labelboxspring.boot.tasks;

import java.time.Instant;

/**
 * Whether a workspace can be asked for its watched tasks. Published once, not repeated after a failure of a listener. The
 * tasks themselves are not affected: they stay watched.
 */
public sealed interface TaskConnectionEvent extends TaskWatcherEvent
        permits TaskConnectionLostEvent, TaskConnectionRestoredEvent {

    /** Return since when there has been no answer. */
    Instant since();
}
