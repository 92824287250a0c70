package io.github.labelboxspring.boot.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.work.TaskRef;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

@Timeout(120)
class TaskWatcherTests {

    private final FakePlatform platform = new FakePlatform();

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    private TaskWatchStore store = new InMemoryTaskWatchStore();

    private @Nullable TaskWatcher watcher;

    @AfterEach
    void stop() {
        if (this.watcher != null) {
            this.watcher.stop();
        }
    }

    @Test
    void publishesTheEndOfEachWatchedTask() throws InterruptedException {
        TaskWatcher watcher = started();
        watcher.watch(this.platform.task("one", "COMPLETE", 100));
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
        watcher.watch(this.platform.task("two", "FAILED", 100));
        assertThat(this.events.take()).isInstanceOf(TaskFailedEvent.class);
        watcher.watch(
                this.platform.task("three", "IN_PROGRESS", 0),
                WatchOptions.DEFAULTS.withTimeout(Duration.ofMillis(50)));
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        assertThat(this.events.take()).isInstanceOf(TaskTimedOutEvent.class);
    }

    /** S5 */
    @Test
    void amongSeveralWorkspacesOneMustBeNamed() {
        TaskWatcher watcher = Watchers.of(
                name -> {
                    throw new NoSuchElementException(name);
                },
                List.of("birds", "fish"),
                this.store);
        TaskRef task = TaskRef.task("t");
        TaskCall<String> work = TaskCall.of(Call.of(handle(task)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> watcher.watch(task))
                .withMessageContaining("[birds, fish]");
        assertThatIllegalArgumentException().isThrownBy(() -> watcher.startAndWatch(work));
        assertThatThrownBy(() -> watcher.watch(task, WatchOptions.DEFAULTS.withWorkspace("cats")))
                .isInstanceOf(NoSuchElementException.class);
        watcher.watch(task, WatchOptions.DEFAULTS.withWorkspace("fish"));
        assertThat(this.store.find("fish", false, 10))
                .extracting(watch -> watch.watched().task())
                .containsExactly(task);
        watcher.destroy();
    }

    @Test
    void startsTheWorkAndWatchesItInOneCall() throws InterruptedException {
        TaskRef task = this.platform.task("t", "COMPLETE", 100);
        AtomicInteger starts = new AtomicInteger();
        TaskCall<String> work = TaskCall.of(Call.defer(() -> {
            starts.incrementAndGet();
            return Call.of(handle(task));
        }));
        Call<TaskHandle<String>> call = started().startAndWatch(work);
        assertThat(starts).hasValue(0);
        assertThat(call.execute().ref()).isEqualTo(task);
        assertThat(((TaskEvent) this.events.take()).task()).isEqualTo(task);
        assertThat(starts).hasValue(1);
    }

    @Test
    void asksForNothingWhileNothingIsWatched() throws InterruptedException {
        TaskWatcher watcher = started(() -> {
            throw new AssertionError("the client is not needed");
        });
        assertThat(watcher.isRunning()).isTrue();
        assertThat(this.events.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void goesOnWithWhatTheStoreKeepsFromBefore() throws InterruptedException {
        TaskWatcher watcher = watcher(this.platform::client);
        watcher.watch(this.platform.task("t", "COMPLETE", 100));
        assertThat(this.events.poll(50, TimeUnit.MILLISECONDS)).isNull();
        watcher.start();
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
    }

    @Test
    void stopsAndStartsAgain() throws InterruptedException {
        TaskWatcher watcher = started();
        watcher.stop();
        assertThat(watcher.isRunning()).isFalse();
        watcher.watch(this.platform.task("t", "COMPLETE", 100));
        assertThat(this.events.poll(50, TimeUnit.MILLISECONDS)).isNull();
        assertThat(this.platform.requests).hasValue(0);
        watcher.start();
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
    }

    /** S3: an error does not end watching, either. */
    @Test
    void triesAgainWhenTheStoreFails() throws InterruptedException {
        TaskWatchStore memory = this.store;
        AtomicInteger reads = new AtomicInteger();
        this.store = (TaskWatchStore) Proxy.newProxyInstance(
                TaskWatchStore.class.getClassLoader(), new Class<?>[] {TaskWatchStore.class}, (proxy, method, args) -> {
                    int read = method.getName().equals("take") ? reads.incrementAndGet() : 0;
                    if (read == 1) {
                        throw new IllegalStateException("database is away");
                    }
                    if (read == 2) {
                        throw new NoClassDefFoundError("driver");
                    }
                    return method.invoke(memory, args);
                });
        memory.add(TaskWatch.of(
                new WatchedTask("id", "default", this.platform.task("t", "COMPLETE", 100), null, Map.of(), null),
                Instant.now().plusSeconds(60)));
        started();
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
        assertThat(reads).hasValueGreaterThanOrEqualTo(3);
    }

    /** Another instance need not wait for the end of a lease that nobody keeps. */
    @Test
    void aLeaseThatIsBeingAcquiredIsGivenBackToo() throws InterruptedException {
        TaskWatchStore memory = this.store;
        CountDownLatch acquiring = new CountDownLatch(1);
        CountDownLatch acquire = new CountDownLatch(1);
        CountDownLatch givenBack = new CountDownLatch(1);
        this.store = (TaskWatchStore) Proxy.newProxyInstance(
                TaskWatchStore.class.getClassLoader(), new Class<?>[] {TaskWatchStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("acquire")) {
                        acquiring.countDown();
                        assertThat(acquire.await(10, TimeUnit.SECONDS)).isTrue();
                    }
                    if (method.getName().equals("release") && args.length == 2) {
                        givenBack.countDown();
                    }
                    return method.invoke(memory, args);
                });
        TaskWatcher watcher = started();
        acquiring.await();
        Thread stopping = new Thread(watcher::stop);
        stopping.start();
        await().until(() -> !watcher.isRunning());
        acquire.countDown();
        assertThat(givenBack.await(10, TimeUnit.SECONDS)).isTrue();
        stopping.join();
    }

    /** S1: tasks that keep arriving hold up neither the events of others, nor their repetition, nor their time. */
    @Test
    void aSteadyFlowOfTasksHoldsUpNothing() throws InterruptedException {
        Queue<TaskWatcherEvent> ends = new ConcurrentLinkedQueue<>();
        TaskWatcher steady = Watchers.of(this.platform::client, this.store, event -> {
            if (!(event instanceof TaskProgressEvent)) {
                ends.add(event);
                if (ends.size() == 1) {
                    throw new IllegalStateException("listener");
                }
            }
        });
        this.watcher = steady;
        steady.start();
        AtomicInteger arrived = new AtomicInteger();
        Thread flow = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                steady.watch(this.platform.task("flow" + arrived.incrementAndGet(), "IN_PROGRESS", 1));
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        });
        flow.start();
        try {
            await().until(() -> arrived.get() > 10);
            steady.watch(this.platform.task("done", "COMPLETE", 100));
            steady.watch(
                    this.platform.task("endless", "IN_PROGRESS", 1),
                    WatchOptions.DEFAULTS.withTimeout(Duration.ofMillis(300)));
            await().atMost(Duration.ofSeconds(30)).until(() -> ends.size() == 3);
            assertThat(flow.isAlive()).isTrue();
        } finally {
            flow.interrupt();
            flow.join();
        }
        assertThat(ends)
                .hasOnlyElementsOfTypes(TaskCompletedEvent.class, TaskTimedOutEvent.class)
                .hasAtLeastOneElementOfType(TaskTimedOutEvent.class);
    }

    private TaskWatcher started() {
        return started(this.platform::client);
    }

    private TaskWatcher started(Supplier<LabelboxClient> client) {
        TaskWatcher started = watcher(client);
        started.start();
        return started;
    }

    private TaskWatcher watcher(Supplier<LabelboxClient> client) {
        TaskWatcher made = Watchers.of(client, this.store, this.events::add);
        this.watcher = made;
        return made;
    }

    private static TaskHandle<String> handle(TaskRef task) {
        return new TaskHandle<>(
                task,
                Call.failed(IllegalStateException::new),
                StreamCall.of(Flux::never),
                done -> Call.of("result"),
                Duration.ofMinutes(1));
    }
}
