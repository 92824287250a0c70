package io.github.labelboxspring.boot.tasks;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link TaskWatcher} stands with a workspace.
 *
 * @param workspace name of the client
 * @param active whether this instance asks for the tasks of the workspace; of several instances, one does
 * @param watched how many watches this instance follows, those included whose last event is not delivered yet
 * @param lost the loss of the connection, null if it is well or nothing is watched
 * @param storeFailing whether the store could not be used the last time
 */
public record TaskWatcherState(
        String workspace,
        boolean active,
        int watched,
        @Nullable TaskConnectionLostEvent lost,
        boolean storeFailing) {

    /** Return the state of a workspace of which nothing was watched yet. */
    static TaskWatcherState idle(String workspace) {
        return new TaskWatcherState(workspace, true, 0, null, false);
    }
}
