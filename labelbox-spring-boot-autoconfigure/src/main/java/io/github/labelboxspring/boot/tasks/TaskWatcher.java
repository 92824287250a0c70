package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.work.TaskRef;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.lang.CheckReturnValue;
import reactor.util.retry.Retry;

/**
 * Watches tasks and publishes a {@link TaskEvent} whenever something happens to one. The tasks are asked for by the
 * client's own poller, together with all others that are waited for with its API key: many in one request, every 2 s
 * after a task was added, then more and more slowly. Nothing is asked while nothing is watched.
 *
 * <p>Listeners run on threads of the watcher, which may block: those of one task one after another, those of several
 * tasks at the same time. When one fails on the last event of a task, the event is published again, to all listeners,
 * after 1, 2, 4 and 8 s; then it is parked, see {@link #parked()}. What counts as failing is described at
 * {@link TaskEventPublisher}.
 *
 * <p>A task fails only if the platform says so: its state is failed or cancelled, or the platform has answered three
 * times in a row that it does not know the task. Any other trouble, such as an outage, a refused key or a proxy's page,
 * is logged, and the task is asked for again until its time is over.
 */
public final class TaskWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private final Supplier<LabelboxClient> client;

    private final TaskWatchStore store;

    private final TaskEventPublisher publisher;

    private final Duration timeout;

    private final Clock clock;

    private final Duration firstPause;

    private final Map<TaskRef, Watching> watched = new HashMap<>();

    private @Nullable Deliveries deliveries;

    /**
     * @param client asked for the client when there is something to watch
     * @param timeout how long tasks are watched where the caller does not say
     */
    public TaskWatcher(
            Supplier<LabelboxClient> client,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            Duration timeout,
            Clock clock) {
        this(client, store, publisher, timeout, clock, Deliveries.FIRST_PAUSE);
    }

    TaskWatcher(
            Supplier<LabelboxClient> client,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            Duration timeout,
            Clock clock,
            Duration firstPause) {
        this.client = client;
        this.store = store;
        this.publisher = publisher;
        this.timeout = timeout;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /** Watches a task until it ends or the default time is over. */
    public void watch(TaskRef task) {
        watch(task, this.timeout);
    }

    /** Watches a task until it ends or the default time is over. */
    public void watch(TaskHandle<?> task) {
        watch(task.ref());
    }

    /**
     * Watches a task until it ends or the time is over; a task that is watched already gets the new time. Each task is
     * asked for at least once, so that times below twice the first pause of polling (4 s by default) are extended to that.
     */
    public void watch(TaskRef task, Duration within) {
        TaskWatch watch = new TaskWatch(task, this.clock.instant().plus(within), null);
        this.store.add(watch);
        follow(watch);
    }

    /**
     * The last events of tasks on which listeners failed each time; they are not published any more. Watch their tasks
     * again to have their end published again.
     */
    public List<TaskEvent> parked() {
        return this.store.parked();
    }

    /** A call that starts the work and watches it. */
    @CheckReturnValue
    public <T> Call<TaskHandle<T>> startAndWatch(TaskCall<T> work) {
        return work.start().map(task -> {
            watch(task);
            return task;
        });
    }

    @Override
    public synchronized void start() {
        if (this.deliveries == null) {
            Deliveries started = new Deliveries(this.store, this.publisher, this.firstPause);
            this.deliveries = started;
            started.run(this::followStored)
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, this.firstPause)
                            .doBeforeRetry(signal -> LOG.error(
                                    "The watched tasks could not be read from the store, will try again",
                                    signal.failure()))
                            .filter(failure -> isRunning()))
                    .subscribe(done -> {}, failure -> LOG.debug("Stopped before the store could be read", failure));
        }
    }

    private void followStored() {
        List<TaskWatch> stored = this.store.all();
        synchronized (this) {
            stored.stream()
                    .filter(watch -> !this.watched.containsKey(watch.task()))
                    .forEach(this::follow);
        }
    }

    private synchronized void follow(TaskWatch watch) {
        Deliveries started = this.deliveries;
        if (started == null) {
            return;
        }
        Watching watching = new Watching(watch, this.client, started);
        Watching before = this.watched.put(watch.task(), watching);
        if (before != null) {
            before.replace();
        }
        watching.start(this.clock, () -> ended(watch.task(), watching));
    }

    private synchronized void ended(TaskRef task, Watching watching) {
        this.watched.remove(task, watching);
    }

    /** Waits a moment for listeners at work. Events that were not delivered by then stay in the store. */
    @Override
    public void stop() {
        Deliveries stopped = release();
        if (stopped != null) {
            stopped.stop();
        }
    }

    private synchronized @Nullable Deliveries release() {
        List.copyOf(this.watched.values()).forEach(Watching::stop);
        this.watched.clear();
        Deliveries released = this.deliveries;
        this.deliveries = null;
        return released;
    }

    @Override
    public synchronized boolean isRunning() {
        return this.deliveries != null;
    }
}
