package io.github.labelboxspring.boot.tasks;

/** What a {@link TaskWatcher} publishes: events of tasks, and events of the connection to a workspace. */
public sealed interface TaskWatcherEvent permits TaskEvent, TaskConnectionEvent {

    /** Return the name of the client that was used, {@code default} if there is only one. */
    String workspace();
}
