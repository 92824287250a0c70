package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.lang.CheckReturnValue;

/**
 * Watches tasks and publishes {@link TaskEvent}s about them. The client's poller polls the tasks together with all
 * others that are waited for with its API key: many in one request, every 2 s after a task was added, then at growing
 * intervals. Nothing is polled while nothing is watched.
 *
 * <p>Listeners run on threads of the watcher, which may block. Listeners of one task run one after another, those of
 * several tasks concurrently. If a listener of a final event fails, the event is published again to all listeners,
 * after growing pauses; then its watch is parked, see {@link #parked}. {@link TaskEventPublisher} describes what counts
 * as a failure.
 *
 * <p>A task fails only if the platform reports it: its state is failed or cancelled, or the platform has responded
 * three times in a row that the task does not exist. Any other failure, such as an outage, a rejected key or a proxy's
 * error page, is logged, polling continues until the timeout, and after a while a {@link TaskConnectionLostEvent} is
 * published.
 *
 * <p>If several instances share a {@link TaskWatchStore}, one at a time watches the tasks of a workspace. If it is
 * stopped, another one takes over immediately; if it is killed, after the time of its lease.
 */
public final class TaskWatcher implements SmartLifecycle, DisposableBean {

    /**
     * The phase in which the watcher starts and stops: after a web server has served its last requests, and before
     * beans are destroyed.
     */
    public static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final int MOST_PARKED = 1_000;

    private final Function<String, LabelboxClient> clients;

    private final Supplier<? extends Collection<String>> workspaces;

    private final TaskWatchStore store;

    private final TaskEventPublisher publisher;

    private final TaskTracing tracing;

    private final SimpleAsyncTaskExecutor executor;

    private final TaskWatcherSettings settings;

    private final SteadyClock clock;

    private final Unstored unstored;

    private final Map<String, WorkspaceWatch> watches = new ConcurrentHashMap<>();

    /** Workspaces of clients whose name differs from that of their bean. */
    private final Set<String> renamed = ConcurrentHashMap.newKeySet();

    private boolean running;

    private @Nullable Engine engine;

    private @Nullable Rounds rounds;

    /**
     * @param clients returns the client of a workspace; called when there is something to watch
     * @param workspaces returns the names of all workspaces
     * @param executor runs listeners; closed by the watcher
     */
    public TaskWatcher(
            Function<String, LabelboxClient> clients,
            Supplier<? extends Collection<String>> workspaces,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            TaskTracing tracing,
            SimpleAsyncTaskExecutor executor,
            TaskWatcherSettings settings) {
        this(clients, workspaces, store, publisher, tracing, executor, settings, InstantSource.system());
    }

    TaskWatcher(
            Function<String, LabelboxClient> clients,
            Supplier<? extends Collection<String>> workspaces,
            TaskWatchStore store,
            TaskEventPublisher publisher,
            TaskTracing tracing,
            SimpleAsyncTaskExecutor executor,
            TaskWatcherSettings settings,
            InstantSource machine) {
        this.clients = clients;
        this.workspaces = workspaces;
        this.store = store;
        this.publisher = publisher;
        this.tracing = tracing;
        this.executor = executor;
        this.settings = settings;
        this.clock = new SteadyClock(machine, System::nanoTime);
        this.unstored = new Unstored(store);
    }

    /** Watch a task until it ends or the default timeout expires. */
    public void watch(TaskRef task) {
        watch(task, WatchOptions.DEFAULTS);
    }

    /** Watch a task until it ends or the default timeout expires. */
    public void watch(TaskHandle<?> task) {
        watch(task.ref());
    }

    /**
     * Watch a task until it ends or the timeout expires. If the task is already watched, the new options replace the
     * old ones; a final event that is being published at that time is published for both watches. Each task is polled
     * at least once, so timeouts shorter than twice the first pause of polling (4 s by default) are extended to that.
     *
     * <p>The watch is stored when this method returns, in its own transaction. If a transaction of the caller is rolled
     * back, the watch remains, because the task does as well.
     *
     * @throws IllegalArgumentException if the options specify no workspace and the application has several
     * @throws java.util.NoSuchElementException if the workspace does not exist
     * @throws RuntimeException if the store fails
     */
    public void watch(TaskRef task, WatchOptions options) {
        this.store.add(newWatch(task, workspace(options), options));
        look();
    }

    /**
     * Watch a task that was just started. A failure of the store does not fail the caller: the watch is kept in memory
     * until the store is available again.
     */
    public void started(TaskRef task, WatchOptions options) {
        started(task, workspace(options), options);
    }

    private void started(TaskRef task, String workspace, WatchOptions options) {
        this.unstored.add(newWatch(task, workspace, options));
        look();
    }

    private String workspace(WatchOptions options) {
        Collection<String> names = this.workspaces.get();
        String named = options.workspace();
        if (named != null) {
            if (!names.contains(named)) {
                Objects.requireNonNull(this.clients.apply(named));
                this.renamed.add(named);
            }
            return named;
        }
        if (names.size() != 1) {
            throw new IllegalArgumentException("The workspace of the task is ambiguous. Specify one of " + names
                    + " with WatchOptions.withWorkspace");
        }
        return names.iterator().next();
    }

    private TaskWatch newWatch(TaskRef task, String workspace, WatchOptions options) {
        setClock();
        Duration timeout = options.timeout();
        return TaskWatch.of(
                new WatchedTask(
                        UUID.randomUUID().toString(),
                        workspace,
                        task,
                        options.name(),
                        options.attributes(),
                        this.tracing.current()),
                this.clock.after(timeout == null ? this.settings.timeout() : timeout));
    }

    /** The first deadline must not depend on a system clock that may be wrong. */
    private void setClock() {
        if (!this.clock.isSet() && !this.unstored.isFailing()) {
            try {
                this.clock.set(this.store.time());
            } catch (RuntimeException ex) {
                LOG.debug("The time of the store is not known yet; using the system clock", ex);
            }
        }
    }

    private synchronized void look() {
        if (this.rounds != null) {
            this.rounds.hurry();
        } else if (this.running) {
            begin();
        }
    }

    /** Return a call that starts a task and watches it. */
    @CheckReturnValue
    public <T> Call<TaskHandle<T>> startAndWatch(TaskCall<T> work) {
        return startAndWatch(work, WatchOptions.DEFAULTS);
    }

    /**
     * Return a call that starts a task and watches it with the given options instead of the default ones. It succeeds
     * if the task was started: see {@link #started}.
     *
     * @throws IllegalArgumentException if the options specify no workspace and the application has several
     * @throws java.util.NoSuchElementException if the workspace does not exist
     */
    @CheckReturnValue
    public <T> Call<TaskHandle<T>> startAndWatch(TaskCall<T> work, WatchOptions options) {
        String workspace = workspace(options);
        return work.with(own -> own.withTaskListener(task -> started(task, workspace, options)))
                .start();
    }

    /**
     * Return the watches of a workspace whose final event could not be delivered in any attempt, oldest first, at most
     * 1,000. Their events are published again only by {@link #republish}.
     */
    public List<TaskWatch> parked(String workspace) {
        return this.store.find(workspace, true, MOST_PARKED);
    }

    /**
     * Publish the final event of a parked watch again.
     *
     * @param idempotencyKey key of the event
     * @return whether there was such a parked watch
     */
    public boolean republish(String idempotencyKey) {
        boolean released = this.store.release(idempotencyKey);
        look();
        return released;
    }

    /** Return the state of this watcher for each workspace, for health and metrics. Does not access the store. */
    public List<TaskWatcherState> states() {
        if (isIdle()) {
            return this.workspaces.get().stream().map(TaskWatcherState::idle).toList();
        }
        boolean storeFails = this.unstored.isFailing();
        return this.watches.values().stream()
                .map(watch -> watch.state(storeFails))
                .toList();
    }

    /** Without watches from earlier runs or from other instances, there is nothing to do yet. */
    @Override
    public synchronized void start() {
        this.running = true;
        if (!(this.store instanceof InMemoryTaskWatchStore memory) || !memory.isEmpty()) {
            look();
        }
    }

    private synchronized void begin() {
        Engine started = new Engine(
                UUID.randomUUID().toString(),
                this.store,
                this.publisher,
                this.tracing,
                new Listeners(this.executor, this.settings.concurrency()),
                this.clock,
                this.settings);
        this.engine = started;
        this.rounds = new Rounds(() -> round(started), this.settings.round());
    }

    private void round(Engine engine) {
        boolean failed = this.unstored.isFailing();
        try {
            this.clock.set(this.store.time());
            this.unstored.flush();
            engine.listeners().fill();
            Set<String> all = new LinkedHashSet<>(this.workspaces.get());
            all.addAll(this.renamed);
            for (String workspace : all) {
                this.watches
                        .computeIfAbsent(
                                workspace, name -> new WorkspaceWatch(name, engine, () -> this.clients.apply(name)))
                        .round();
            }
            this.unstored.failing(false);
        } catch (RuntimeException | Error ex) {
            this.unstored.failing(true);
            if (!failed) {
                LOG.error("The store of watched tasks is not available; will retry", ex);
            }
            return;
        }
        if (failed) {
            LOG.info("The store of watched tasks is available again");
        }
    }

    /** Stop, and call back when running listeners have returned. Events that were not delivered remain in the store. */
    @Override
    public void stop(Runnable callback) {
        Engine stopped;
        synchronized (this) {
            this.running = false;
            stopped = this.engine;
            if (stopped == null || this.rounds == null) {
                callback.run();
                return;
            }
            this.rounds.stop();
            this.rounds = null;
            this.engine = null;
        }
        stopped.stop();
        List<WorkspaceWatch> left = List.copyOf(this.watches.values());
        this.watches.clear();
        left.forEach(WorkspaceWatch::stop);
        stopped.listeners().stop(() -> {
            left(left);
            callback.run();
        });
    }

    private void left(List<WorkspaceWatch> left) {
        try {
            this.unstored.flush();
            left.forEach(WorkspaceWatch::giveBack);
            warn();
        } catch (RuntimeException | Error ex) {
            LOG.warn("Could not release the lease in the store; other instances take over when it expires", ex);
        }
        this.unstored.lose();
    }

    private void warn() {
        if (!this.store.isDurable()) {
            long lost = this.workspaces.get().stream()
                    .mapToLong(workspace ->
                            this.store.find(workspace, false, Integer.MAX_VALUE).size())
                    .sum();
            if (lost > 0) {
                LOG.warn("{} watched tasks are lost, because they are stored in memory only", lost);
            }
        }
    }

    /** Stop, and wait for running listeners for at most 30 s. */
    @Override
    public void stop() {
        CountDownLatch stopped = new CountDownLatch(1);
        stop(stopped::countDown);
        try {
            if (!stopped.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Listeners of task events are still running after {}", GRACE);
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupt listeners that have not returned within Spring's timeout for shutdown phases. */
    @Override
    public void destroy() {
        this.executor.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return this.running;
    }

    private synchronized boolean isIdle() {
        return this.running && this.rounds == null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
