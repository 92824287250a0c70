package io.github.labelboxspring.boot.tasks;

/** An event of a {@link TaskWatcher}, about a task or about the connection to a workspace. */
public sealed interface TaskWatcherEvent permits TaskEvent, TaskConnectionEvent {

    /** Return the name of the client, {@code default} if there is only one. */
    String workspace();
}
