package io.github.labelboxspring.boot.tasks;

import reactor.util.context.ContextView;

/** The state that all watches of a {@link TaskWatcher} share while it runs. */
final class Engine {

    private final String instance;

    private final TaskWatchStore store;

    private final TaskEventPublisher publisher;

    private final TaskTracing tracing;

    private final Listeners listeners;

    private final SteadyClock clock;

    private final TaskWatcherSettings settings;

    private volatile boolean running = true;

    Engine(
            String instance,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            TaskTracing tracing,
            Listeners listeners,
            SteadyClock clock,
            TaskWatcherSettings settings) {
        this.instance = instance;
        this.store = store;
        this.publisher = publisher;
        this.tracing = tracing;
        this.listeners = listeners;
        this.clock = clock;
        this.settings = settings;
    }

    String instance() {
        return this.instance;
    }

    TaskWatchStore store() {
        return this.store;
    }

    Listeners listeners() {
        return this.listeners;
    }

    SteadyClock clock() {
        return this.clock;
    }

    TaskWatcherSettings settings() {
        return this.settings;
    }

    boolean isRunning() {
        return this.running;
    }

    void stop() {
        this.running = false;
    }

    ContextView trace(WatchedTask watched) {
        return this.tracing.watching(watched);
    }

    void publish(TaskEvent event) {
        this.tracing.run(event, () -> this.publisher.publish(event));
    }

    void publish(TaskConnectionEvent event) {
        this.publisher.publish(event);
    }
}
