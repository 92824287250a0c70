package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Task watchers for tests. */
public final class Watchers {

    /** Quick, so that tests need not wait. */
    public static final TaskWatcherSettings QUICK = new TaskWatcherSettings(
            Duration.ofHours(1),
            5,
            Duration.ofMillis(5),
            32,
            Duration.ofMinutes(1),
            Duration.ofMillis(50),
            Duration.ofSeconds(2));

    private Watchers() {}

    public static TaskWatcher of(Supplier<LabelboxClient> client, TaskWatchStore store, TaskEventPublisher publisher) {
        return of(client, store, publisher, QUICK);
    }

    public static TaskWatcher of(
            Supplier<LabelboxClient> client,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            TaskWatcherSettings settings) {
        return new TaskWatcher(
                workspace -> client.get(),
                () -> List.of("default"),
                store,
                publisher,
                TaskTracing.NONE,
                new SimpleAsyncTaskExecutor("labelbox-tasks-"),
                settings);
    }

    /** A watcher of several workspaces. */
    static TaskWatcher of(Function<String, LabelboxClient> clients, List<String> workspaces, TaskWatchStore store) {
        return new TaskWatcher(
                clients,
                () -> workspaces,
                store,
                event -> {},
                TaskTracing.NONE,
                new SimpleAsyncTaskExecutor("labelbox-tasks-"),
                QUICK);
    }

    /** The same with another first pause. */
    public static TaskWatcherSettings pausing(Duration firstPause) {
        return new TaskWatcherSettings(
                QUICK.timeout(),
                QUICK.attempts(),
                firstPause,
                QUICK.concurrency(),
                QUICK.connectionPatience(),
                QUICK.round(),
                QUICK.lease());
    }

    /** The same with another patience with the connection. */
    public static TaskWatcherSettings patient(Duration connectionPatience) {
        return new TaskWatcherSettings(
                QUICK.timeout(),
                QUICK.attempts(),
                QUICK.firstPause(),
                QUICK.concurrency(),
                connectionPatience,
                QUICK.round(),
                QUICK.lease());
    }

    /** The same with another number of listeners at work. */
    public static TaskWatcherSettings concurrent(int concurrency) {
        return new TaskWatcherSettings(
                QUICK.timeout(),
                QUICK.attempts(),
                QUICK.firstPause(),
                concurrency,
                QUICK.connectionPatience(),
                QUICK.round(),
                QUICK.lease());
    }
}
