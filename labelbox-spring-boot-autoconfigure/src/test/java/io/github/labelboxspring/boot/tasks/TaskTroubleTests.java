package io.github.labelboxspring.boot.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.github.labelboxspring.boot.health.LabelboxTasksHealthIndicator;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** S3, S4: outages, slow listeners, clocks that jump, several instances. */
@Timeout(120)
class TaskTroubleTests {

    private final FakePlatform platform = new FakePlatform();

    private final BlockingQueue<TaskWatcherEvent> events = new LinkedBlockingQueue<>();

    private final Queue<TaskWatcher> started = new ConcurrentLinkedQueue<>();

    private final Queue<HikariDataSource> pools = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        this.started.forEach(TaskWatcher::stop);
        this.pools.forEach(HikariDataSource::close);
    }

    private TaskWatcher start(TaskWatcher watcher) {
        this.started.add(watcher);
        watcher.start();
        return watcher;
    }

    private HikariDataSource database(Databases kind) {
        HikariDataSource pool = kind.create();
        this.pools.add(pool);
        return pool;
    }

    /** R53: losing the connection is no failure of a task, and health shows it. */
    @Test
    void aConnectionThatIsLostAndRestoredIsAnEventAndShowsInHealth() throws InterruptedException {
        TaskWatcher watcher = start(Watchers.of(
                this.platform::client,
                new InMemoryTaskWatchStore(),
                this.events::add,
                Watchers.patient(Duration.ofMillis(300))));
        LabelboxTasksHealthIndicator health = new LabelboxTasksHealthIndicator(watcher);
        this.platform.refusal = id -> new TransportException("no route to host", null, true, false);
        watcher.watch(this.platform.task("t", "COMPLETE", 100));
        assertThat(this.events.take())
                .isInstanceOfSatisfying(
                        TaskConnectionLostEvent.class,
                        event -> assertThat(event.workspace()).isEqualTo("default"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).contains("lostSince", "watched=1");
        this.platform.refusal = id -> null;
        assertThat(List.of(this.events.take(), this.events.take()))
                .hasAtLeastOneElementOfType(TaskConnectionRestoredEvent.class)
                .hasAtLeastOneElementOfType(TaskCompletedEvent.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** What is not asked for cannot be lost. */
    @Test
    void aLostConnectionIsForgottenWhenNothingIsWatched() throws InterruptedException {
        TaskWatcher watcher = start(Watchers.of(
                this.platform::client,
                new InMemoryTaskWatchStore(),
                this.events::add,
                Watchers.patient(Duration.ofMillis(100))));
        this.platform.refusal = id -> new TransportException("no route to host", null, true, false);
        watcher.watch(
                this.platform.task("t", "COMPLETE", 100), WatchOptions.DEFAULTS.withTimeout(Duration.ofMillis(600)));
        assertThat(this.events.take()).isInstanceOf(TaskConnectionLostEvent.class);
        assertThat(this.events.take()).isInstanceOf(TaskTimedOutEvent.class);
        await().until(() -> watcher.states().stream().allMatch(state -> state.watched() == 0 && state.lost() == null));
    }

    /** A refused key is known to be no passing trouble. */
    @Test
    void aKeyThatIsRefusedThreeTimesIsALostConnection() throws InterruptedException {
        TaskWatcher watcher = start(Watchers.of(this.platform::client, new InMemoryTaskWatchStore(), this.events::add));
        this.platform.refusal = id -> new AuthenticationException(
                new ApiError("GetTaskStatuses", "localhost", 401, null, null, null, "trouble"));
        watcher.watch(this.platform.task("t", "COMPLETE", 100));
        assertThat(this.events.take())
                .isInstanceOfSatisfying(
                        TaskConnectionLostEvent.class,
                        event -> assertThat(event.reason()).contains("401"));
    }

    /** Listeners that wait for their next attempt hold up nobody, and those at work are so many and no more. */
    @Test
    void failingListenersHoldNoThreadAndSlowOnesAreLimited() throws InterruptedException {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<String> attempted = ConcurrentHashMap.newKeySet();
        CountDownLatch good = new CountDownLatch(20);
        TaskWatcher watcher = start(Watchers.of(
                this.platform::client,
                new InMemoryTaskWatchStore(),
                event -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    try {
                        Thread.sleep(10);
                        if (((TaskEvent) event).task().id().startsWith("bad")) {
                            attempted.add(((TaskEvent) event).task().id());
                            throw new StackOverflowError("listener");
                        }
                        good.countDown();
                    } catch (InterruptedException ex) {
                        Thread.currentThread().interrupt();
                    } finally {
                        working.decrementAndGet();
                    }
                },
                new TaskWatcherSettings(
                        Duration.ofHours(1),
                        5,
                        Duration.ofMinutes(5),
                        3,
                        Duration.ofMinutes(1),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(2))));
        IntStream.range(0, 50).forEach(each -> watcher.watch(this.platform.task("bad" + each, "COMPLETE", 100)));
        await().until(() -> attempted.size() == 50);
        IntStream.range(0, 20).forEach(each -> watcher.watch(this.platform.task("good" + each, "COMPLETE", 100)));
        assertThat(good.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(3);
    }

    /** A clock that jumps by a year in either direction changes neither deadlines nor pauses. */
    @Test
    void aClockThatJumpsEndsNoWatch() throws InterruptedException {
        AtomicReference<Instant> machine = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        JdbcTaskWatchStore store = new JdbcTaskWatchStore(database(Databases.H2));
        TaskWatcher watcher = start(new TaskWatcher(
                workspace -> this.platform.client(),
                () -> List.of("default"),
                store,
                this.events::add,
                TaskTracing.NONE,
                new SimpleAsyncTaskExecutor("listener-"),
                Watchers.QUICK,
                (InstantSource) machine::get));
        watcher.watch(this.platform.task("before", "IN_PROGRESS", 1));
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        machine.set(Instant.parse("2027-01-01T00:00:00Z"));
        watcher.watch(this.platform.task("after", "IN_PROGRESS", 1));
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        machine.set(Instant.parse("2025-01-01T00:00:00Z"));
        Instant databases = store.time();
        assertThat(store.find("default", false, 10))
                .hasSize(2)
                .allSatisfy(watch -> assertThat(watch.deadline())
                        .isBetween(databases.plusSeconds(3_000), databases.plusSeconds(3_700)));
        assertThat(this.events.poll(200, TimeUnit.MILLISECONDS)).isNull();
        this.platform.task("before", "COMPLETE", 100);
        this.platform.task("after", "COMPLETE", 100);
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
    }

    /** Of two instances one asks; the other takes over when that one stops, at once, and when it dies, in time. */
    @Test
    void anotherInstanceTakesOver() throws InterruptedException {
        HikariDataSource pool = database(Databases.H2);
        Outage outage = new Outage(pool);
        TaskWatcher first = start(watcher(new JdbcTaskWatchStore(outage)));
        await().until(() -> first.states().stream().anyMatch(TaskWatcherState::active));
        TaskWatcher second = start(watcher(new JdbcTaskWatchStore(pool)));
        TaskRef task = this.platform.task("t", "IN_PROGRESS", 1);
        second.watch(task, WatchOptions.ofName("name").withAttribute("order", "1"));
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        assertThat(first.states())
                .singleElement()
                .extracting(TaskWatcherState::watched)
                .isEqualTo(1);
        assertThat(second.states())
                .singleElement()
                .extracting(TaskWatcherState::watched)
                .isEqualTo(0);
        outage.begin();
        long died = System.nanoTime();
        await().until(() -> second.states().stream().anyMatch(state -> state.watched() == 1));
        assertThat(Duration.ofNanos(System.nanoTime() - died)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(6));
        this.platform.task("t", "COMPLETE", 100);
        // The progress is published again if the first instance could not store it any more.
        Object next = this.events.take();
        assertThat(next instanceof TaskProgressEvent ? this.events.take() : next)
                .isInstanceOfSatisfying(
                        TaskCompletedEvent.class,
                        event -> assertThat(event.attributes()).isEqualTo(Map.of("order", "1")));
        outage.end();
        await().until(() -> first.states().stream().allMatch(state -> !state.active() && state.watched() == 0));
        assertThat(this.events.poll(300, TimeUnit.MILLISECONDS)).isNull();
        second.stop();
        await().atMost(Duration.ofSeconds(1))
                .until(() -> first.states().stream().anyMatch(TaskWatcherState::active));
    }

    /** Nothing is lost while the database is away, longer than the lease; what was started meanwhile is stored then. */
    @Test
    void anOutageOfTheDatabaseLosesNothing() throws InterruptedException {
        Duration time = Duration.ofMillis(Long.getLong("outage.millis", 3_000));
        Outage outage = new Outage(database(Databases.POSTGRESQL));
        TaskWatcher watcher = start(watcher(new JdbcTaskWatchStore(outage)));
        LabelboxTasksHealthIndicator health = new LabelboxTasksHealthIndicator(watcher);
        IntStream.range(0, 20).forEach(each -> watcher.watch(this.platform.task("before" + each, "IN_PROGRESS", 1)));
        IntStream.range(0, 20).forEach(each -> take());
        outage.begin();
        IntStream.range(0, 20).forEach(each -> {
            this.platform.task("before" + each, "COMPLETE", 100);
            watcher.started(this.platform.task("during" + each, "COMPLETE", 100), WatchOptions.DEFAULTS);
        });
        await().until(() -> health.health().getStatus().equals(Status.DOWN));
        Thread.sleep(time.toMillis());
        outage.end();
        Set<String> ended = ConcurrentHashMap.newKeySet();
        while (ended.size() < 40) {
            TaskWatcherEvent event = take();
            if (event instanceof TaskCompletedEvent completed) {
                ended.add(completed.task().id());
            }
        }
        await().until(() -> health.health().getStatus().equals(Status.UP));
        await().untilAsserted(() -> assertThat(new JdbcTaskWatchStore(outage).find("default", false, 100))
                .isEmpty());
    }

    /** S3: a listener at work is waited for, and what it took is not published again. */
    @Test
    void aListenerAtWorkIsWaitedForAtShutdown() throws InterruptedException {
        TaskWatchStore store = new JdbcTaskWatchStore(database(Databases.H2));
        CountDownLatch working = new CountDownLatch(1);
        TaskWatcher watcher = start(Watchers.of(this.platform::client, store, event -> {
            working.countDown();
            try {
                Thread.sleep(500);
            } catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                return;
            }
            this.events.add(event);
        }));
        watcher.watch(this.platform.task("t", "COMPLETE", 100));
        working.await();
        CountDownLatch stopped = new CountDownLatch(1);
        watcher.stop(stopped::countDown);
        assertThat(watcher.isRunning()).isFalse();
        stopped.await();
        assertThat(this.events).hasSize(1);
        assertThat(store.find("default", false, 10)).isEmpty();
    }

    private TaskWatcherEvent take() {
        try {
            TaskWatcherEvent event = this.events.poll(60, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            return event;
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private TaskWatcher watcher(TaskWatchStore store) {
        return Watchers.of(this.platform::client, store, this.events::add);
    }

    /** A database that can be away. */
    private static final class Outage extends DelegatingDataSource {

        private volatile boolean away;

        Outage(HikariDataSource pool) {
            super(pool);
        }

        void begin() {
            this.away = true;
        }

        void end() {
            this.away = false;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (this.away) {
                throw new SQLException("connection refused");
            }
            return super.getConnection();
        }
    }
}
