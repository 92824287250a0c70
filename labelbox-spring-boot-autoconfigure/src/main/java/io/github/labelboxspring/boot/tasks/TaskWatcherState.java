package io.github.labelboxspring.boot.tasks;

import org.jspecify.annotations.Nullable;

/**
 * The state of a {@link TaskWatcher} for a workspace.
 *
 * @param workspace name of the client
 * @param active whether this instance polls the tasks of the workspace; only one of several instances does
 * @param watched number of watches that this instance follows, including those whose final event is not delivered yet
 * @param lost the loss of the connection, null if it is available or nothing is watched
 * @param storeFailing whether the last access to the store failed
 */
public record TaskWatcherState(
        String workspace,
        boolean active,
        int watched,
        @Nullable TaskConnectionLostEvent lost,
        boolean storeFailing) {

    /** Return the state of a workspace in which nothing was watched yet. */
    static TaskWatcherState idle(String workspace) {
        return new TaskWatcherState(workspace, true, 0, null, false);
    }
}
