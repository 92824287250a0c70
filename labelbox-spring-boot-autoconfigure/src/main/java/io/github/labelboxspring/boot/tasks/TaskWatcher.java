package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.work.TaskRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.lang.CheckReturnValue;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Watches tasks and publishes a {@link TaskEvent} whenever something happens to one. One thread asks for all of them,
 * many in one request, as often as the client's polling says: every 2 s after a task was added, then more and more
 * slowly. Nothing is asked while nothing is watched.
 *
 * <p>Listeners run on that thread, which may block. When one fails on the last event of a task, the event is published
 * again, to all listeners, after 1, 2, 4 and 8 s at the earliest; then it is parked, see {@link #parked()}. Failures of
 * the platform are logged and the tasks are asked for again, until their time is over.
 */
public final class TaskWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Supplier<LabelboxClient> client;

    private final TaskWatchStore store;

    private final TaskRound round;

    private final Duration timeout;

    private final Clock clock;

    private @Nullable ScheduledThreadPoolExecutor thread;

    private @Nullable Future<?> next;

    private long rounds;

    /**
     * @param client asked for the client when there is something to watch
     * @param timeout how long tasks are watched where the caller does not say
     */
    public TaskWatcher(
            Supplier<LabelboxClient> client,
            TaskWatchStore store,
            ApplicationEventPublisher publisher,
            Duration timeout,
            Clock clock) {
        this.client = client;
        this.store = store;
        this.round = new TaskRound(new TaskStates(client), store, publisher, clock);
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Watches a task until it ends or the default time is over. */
    public void watch(TaskRef task) {
        watch(task, this.timeout);
    }

    /** Watches a task until it ends or the default time is over. */
    public void watch(TaskHandle<?> task) {
        watch(task.ref());
    }

    /** Watches a task until it ends or the time is over; a task that is watched already gets the new time. */
    public void watch(TaskRef task, Duration within) {
        this.store.add(new TaskWatch(task, this.clock.instant().plus(within), null));
        lookSoon();
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
        if (this.thread == null) {
            CustomizableThreadFactory threads = new CustomizableThreadFactory("labelbox-tasks-");
            threads.setDaemon(true);
            this.thread = new ScheduledThreadPoolExecutor(1, threads);
            this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            if (!this.store.all().isEmpty()) {
                plan();
            }
        }
    }

    /** Waits a moment for a round that is under way, so that its listeners can finish. */
    @Override
    public void stop() {
        ScheduledThreadPoolExecutor stopped = release();
        if (stopped != null) {
            stopped.shutdown();
            try {
                if (!stopped.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    stopped.shutdownNow();
                }
            } catch (InterruptedException ex) {
                stopped.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable ScheduledThreadPoolExecutor release() {
        ScheduledThreadPoolExecutor released = this.thread;
        this.thread = null;
        return released;
    }

    @Override
    public synchronized boolean isRunning() {
        return this.thread != null;
    }

    private void look() {
        try {
            this.round.run();
            if (this.store.all().isEmpty()) {
                return;
            }
        } catch (RuntimeException ex) {
            if (isRunning()) {
                LOG.error("Watched tasks could not be looked at, will try again", ex);
            }
        }
        plan();
    }

    private synchronized void lookSoon() {
        this.rounds = 0;
        plan();
    }

    /** Plans the next round, in the place of a planned one. */
    private synchronized void plan() {
        if (this.thread == null) {
            return;
        }
        if (this.next != null) {
            this.next.cancel(false);
        }
        Duration pause = this.client.get().polling().pause(this.rounds++);
        this.next = this.thread.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
