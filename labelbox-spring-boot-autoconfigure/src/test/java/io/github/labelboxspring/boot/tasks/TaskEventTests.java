package io.github.labelboxspring.boot.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Which events are published, how often and where. */
@Timeout(120)
class TaskEventTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final FakePlatform platform = new FakePlatform();

    private final InMemoryTaskWatchStore store = new InMemoryTaskWatchStore();

    private final BlockingQueue<TaskEvent> events = new LinkedBlockingQueue<>();

    /** Thrown by the listener, one after another, on any event. */
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** Tasks on which the listener always fails. */
    private final Set<TaskRef> hopeless = ConcurrentHashMap.newKeySet();

    private final Queue<String> threads = new ConcurrentLinkedQueue<>();

    private final TaskWatcher watcher = Watchers.of(this.platform::client, this.store, this::listen);

    TaskEventTests() {
        this.watcher.start();
    }

    @AfterEach
    void stop() {
        this.watcher.stop();
    }

    private void listen(TaskWatcherEvent any) {
        if (!(any instanceof TaskEvent event)) {
            return;
        }
        this.threads.add(
                Thread.currentThread().getName() + (Schedulers.isInNonBlockingThread() ? " must not block" : ""));
        this.events.add(event);
        Throwable failure = this.failures.poll();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null || this.hopeless.contains(event.task())) {
            throw new IllegalStateException("listener", failure);
        }
    }

    @Test
    void publishesProgressOnceAndThenTheEnd() throws InterruptedException {
        TaskRef task = watch("t", "IN_PROGRESS", 10);
        assertThat(this.events.take())
                .satisfies(is(TaskProgressEvent.class, progress(task, TaskProgress.State.RUNNING, 10)));
        assertThat(this.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
        this.platform.task("t", "IN_PROGRESS", 60);
        assertThat(this.events.take())
                .satisfies(is(TaskProgressEvent.class, progress(task, TaskProgress.State.RUNNING, 60)));
        this.platform.task("t", "COMPLETE", 100);
        assertThat(this.events.take())
                .satisfies(is(TaskCompletedEvent.class, progress(task, TaskProgress.State.COMPLETE, 100)));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void publishesFailuresAndCancellations(String status, TaskProgress.State state) throws InterruptedException {
        TaskRef task = watch("t", status, 50);
        assertThat(this.events.take()).satisfies(is(TaskFailedEvent.class, progress(task, state, 50)));
        assertNothingIsLeft();
    }

    static Stream<Object[]> ends() {
        return Stream.of(
                new Object[] {"FAILED", TaskProgress.State.FAILED},
                new Object[] {"CANCELED", TaskProgress.State.CANCELED});
    }

    /** R20, S1: many tasks in few requests, however they arrive. */
    @Test
    void asksForManyTasksInFewRequests() throws InterruptedException {
        IntStream.range(0, 300).forEach(each -> this.platform.task("t" + each, "COMPLETE", 100));
        IntStream.range(0, 300).forEach(each -> this.watcher.watch(TaskRef.task("t" + each)));
        for (int each = 0; each < 300; each++) {
            this.events.take();
        }
        assertThat(this.platform.requests.get()).isLessThan(100);
    }

    /** S4: none of these is a word of the platform about the task. */
    @ParameterizedTest
    @MethodSource("trouble")
    void troubleIsNoFailureOfTheTask(RuntimeException trouble) throws InterruptedException {
        for (int each = 0; each < 10; each++) {
            this.platform.failures.add(trouble);
        }
        TaskRef task = watch("t", "COMPLETE", 100);
        assertThat(this.events.take())
                .satisfies(is(TaskCompletedEvent.class, progress(task, TaskProgress.State.COMPLETE, 100)));
        assertThat(this.platform.failures).isEmpty();
    }

    static Stream<RuntimeException> trouble() {
        return Stream.of(
                new TransportException("no answer", null, true, false),
                new AuthenticationException(error(401, null)),
                new AccessDeniedException(error(403, null)),
                new NotFoundException(error(404, null)),
                new InvalidRequestException(error(302, null)),
                new InvalidRequestException(error(200, null)),
                new InvalidRequestException(error(200, "BAD_USER_INPUT")),
                new IllegalStateException("a bug"));
    }

    /** S4 */
    @ParameterizedTest
    @MethodSource("trouble")
    void aTaskIsGivenUpInTimeWhateverTheTrouble(RuntimeException trouble) throws InterruptedException {
        this.platform.refusal = id -> trouble;
        TaskRef task = this.platform.task("t", "IN_PROGRESS", 10);
        this.watcher.watch(task, within(50));
        assertThat(this.events.take()).satisfies(is(TaskTimedOutEvent.class, task, null));
        assertNothingIsLeft();
    }

    @Test
    void aTaskFailsWhenThePlatformDoesNotKnowItForTheThirdTime() throws InterruptedException {
        TaskRef task = watch("t", "IN_PROGRESS", 0);
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        this.platform.forget(task);
        assertThat(this.events.take()).isInstanceOfSatisfying(TaskFailedEvent.class, event -> {
            assertThat(event.task()).isEqualTo(task);
            assertThat(event.progress().message()).isEqualTo("the platform does not know the task");
        });
        assertNothingIsLeft();
    }

    @Test
    void aTaskThatThePlatformRefusesToBeAskedForDoesNotHinderTheOthers() throws InterruptedException {
        this.platform.refusal =
                id -> id.equals("bad") ? new InvalidRequestException(error(200, "BAD_USER_INPUT")) : null;
        TaskRef bad = this.platform.task("bad", "IN_PROGRESS", 0);
        this.watcher.watch(bad, within(300));
        TaskRef good = watch("good", "COMPLETE", 100);
        assertThat(this.events.take())
                .satisfies(is(TaskCompletedEvent.class, progress(good, TaskProgress.State.COMPLETE, 100)));
        assertThat(this.events.take()).satisfies(is(TaskTimedOutEvent.class, bad, null));
    }

    @Test
    void theTimedOutEventHoldsTheLastState() throws InterruptedException {
        TaskRef task = this.platform.task("t", "IN_PROGRESS", 10);
        this.watcher.watch(task, within(300));
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        assertThat(this.events.take())
                .satisfies(is(TaskTimedOutEvent.class, progress(task, TaskProgress.State.RUNNING, 10)));
        assertNothingIsLeft();
    }

    @Test
    void publishesTheEndAgainUntilTheListenerTakesIt() throws InterruptedException {
        this.failures.add(new IllegalStateException());
        this.failures.add(new NoClassDefFoundError("an Error counts as any failure"));
        TaskRef task = watch("t", "COMPLETE", 100);
        TaskEvent end = this.events.take();
        assertThat(end).satisfies(is(TaskCompletedEvent.class, progress(task, TaskProgress.State.COMPLETE, 100)));
        assertThat(List.of(this.events.take(), this.events.take())).containsOnly(end);
        assertNothingIsLeft();
        assertThat(this.watcher.parked("default")).isEmpty();
        assertThat(this.platform.requests).hasValue(1);
    }

    @Test
    void parksTheEndThatNoListenerTakesUntilItIsRepublished() throws InterruptedException {
        TaskRef task = TaskRef.task("t");
        this.hopeless.add(task);
        watch("t", "COMPLETE", 100);
        TaskEvent end = this.events.take();
        for (int attempt = 1; attempt < Watchers.QUICK.attempts(); attempt++) {
            assertThat(this.events.take()).isEqualTo(end);
        }
        assertNothingIsLeft();
        assertThat(this.watcher.parked("default"))
                .singleElement()
                .satisfies(parked -> assertThat(parked.end()).isEqualTo(end))
                .extracting(TaskWatch::attempts)
                .isEqualTo(Watchers.QUICK.attempts());
        this.hopeless.clear();
        assertThat(this.watcher.republish(end.idempotencyKey())).isTrue();
        assertThat(this.events.take()).isEqualTo(end);
        assertNothingIsLeft();
        assertThat(this.watcher.parked("default")).isEmpty();
        assertThat(this.watcher.republish(end.idempotencyKey())).isFalse();
    }

    @Test
    void aParkedTaskCanBeWatchedAgain() throws InterruptedException {
        TaskRef task = TaskRef.task("t");
        this.hopeless.add(task);
        watch("t", "COMPLETE", 100);
        for (int attempt = 0; attempt < Watchers.QUICK.attempts(); attempt++) {
            this.events.take();
        }
        assertNothingIsLeft();
        this.hopeless.clear();
        this.watcher.watch(task);
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
        assertNothingIsLeft();
        assertThat(this.watcher.parked("default")).isEmpty();
    }

    /** S11 */
    @Test
    void eventsCarryWhatWasNotedWithTheWatch() throws InterruptedException {
        TaskRef task = this.platform.task("t", "IN_PROGRESS", 10);
        this.watcher.watch(
                task,
                WatchOptions.ofName("export").withAttribute("order", "4711").withAttribute("tenant", "birds"));
        TaskEvent first = this.events.take();
        this.platform.task("t", "COMPLETE", 100);
        TaskEvent end = this.events.take();
        assertThat(List.of(first, end)).allSatisfy(event -> {
            assertThat(event.workspace()).isEqualTo("default");
            assertThat(event.name()).isEqualTo("export");
            assertThat(event.attributes())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("order", "4711", "tenant", "birds"));
        });
        assertThat(first.idempotencyKey()).isNotEqualTo(end.idempotencyKey());
        assertThat(first.toString()).contains("export").doesNotContain("4711");
    }

    @Test
    void theResultIsReadWithoutAskingForTheTaskAgain() throws InterruptedException {
        watch("t", "COMPLETE", 100);
        TaskCompletedEvent end = (TaskCompletedEvent) this.events.take();
        assertThat(end.result(task -> new TaskHandle<>(
                                task,
                                Call.failed(IllegalStateException::new),
                                StreamCall.of(Flux::never),
                                done -> Call.of("result of " + done.ref().id()),
                                HOUR))
                        .execute())
                .isEqualTo("result of t");
    }

    @Test
    void aListenerThatFailsOrBlocksOnOneTaskDoesNotHoldUpTheOthers() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        TaskWatcher blocking = Watchers.of(
                this.platform::client,
                new InMemoryTaskWatchStore(),
                event -> {
                    if (((TaskEvent) event).task().id().equals("blocked")) {
                        waitFor(release);
                    }
                    this.listen(event);
                },
                Watchers.pausing(Duration.ofSeconds(30)));
        blocking.start();
        this.hopeless.add(TaskRef.task("failing"));
        try {
            blocking.watch(this.platform.task("blocked", "COMPLETE", 100));
            blocking.watch(this.platform.task("failing", "COMPLETE", 100));
            assertThat(this.events.take().task().id()).isEqualTo("failing");
            for (int each = 0; each < 20; each++) {
                blocking.watch(this.platform.task("t" + each, "COMPLETE", 100));
                assertThat(this.events.take().task().id()).isEqualTo("t" + each);
            }
        } finally {
            release.countDown();
            blocking.stop();
        }
    }

    @Test
    void progressIsPublishedOnlyOnceEvenIfTheListenerFails() throws InterruptedException {
        this.failures.add(new IllegalStateException());
        watch("t", "IN_PROGRESS", 10);
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        assertThat(this.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
        this.platform.task("t", "COMPLETE", 100);
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
    }

    @Test
    void aTaskThatIsWatchedAgainGetsTheNewTime() throws InterruptedException {
        TaskRef task = this.platform.task("t", "IN_PROGRESS", 10);
        this.watcher.watch(task, within(300));
        this.watcher.watch(task);
        assertThat(this.events.take()).isInstanceOf(TaskProgressEvent.class);
        // The first watch may have told it before the second took its place.
        Object again = this.events.poll(500, TimeUnit.MILLISECONDS);
        assertThat(again == null || again instanceof TaskProgressEvent).isTrue();
        assertThat(this.events.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(watches()).hasSize(1);
    }

    /** X11: listeners may block, and block neither an event loop nor the poller. */
    @Test
    void listenersRunOnThreadsOfTheWatcher() throws InterruptedException {
        watch("t", "IN_PROGRESS", 10);
        this.events.take();
        this.platform.task("t", "COMPLETE", 100);
        this.events.take();
        TaskRef late = this.platform.task("late", "IN_PROGRESS", 10);
        this.watcher.watch(late, within(30));
        this.events.take();
        this.events.take();
        assertThat(this.threads).hasSize(4).allMatch(name -> name.matches("labelbox-tasks-\\d+"));
    }

    /** S3: a stop in the middle of repeated deliveries neither waits for them nor loses the event. */
    @Test
    void anEventThatWaitsForItsNextAttemptStaysInTheStoreOnStop() throws InterruptedException {
        TaskWatcher slow =
                Watchers.of(this.platform::client, this.store, this::listen, Watchers.pausing(Duration.ofSeconds(2)));
        slow.start();
        TaskRef task = this.platform.task("t", "COMPLETE", 100);
        this.hopeless.add(task);
        slow.watch(task);
        this.events.take();
        slow.stop();
        assertThat(watches()).extracting(watch -> watch.watched().task()).containsExactly(task);
        assertThat(this.watcher.parked("default")).isEmpty();
        this.hopeless.clear();
        slow.start();
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
        slow.stop();
    }

    /** S3: a client that cannot be created yet ends no watch. */
    @Test
    void aClientThatCannotBeCreatedIsTriedAgain() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        Supplier<LabelboxClient> client = () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("client");
            }
            return this.platform.client();
        };
        TaskWatcher patient = Watchers.of(client, new InMemoryTaskWatchStore(), this::listen);
        patient.start();
        patient.watch(this.platform.task("t", "COMPLETE", 100));
        assertThat(this.events.take()).isInstanceOf(TaskCompletedEvent.class);
        patient.stop();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing more is published, and nothing stays in the store. */
    private void assertNothingIsLeft() throws InterruptedException {
        assertThat(this.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
        await().untilAsserted(() -> assertThat(watches()).isEmpty());
    }

    private List<TaskWatch> watches() {
        return this.store.find("default", false, 100);
    }

    private static WatchOptions within(long millis) {
        return WatchOptions.DEFAULTS.withTimeout(Duration.ofMillis(millis));
    }

    private static ThrowingConsumer<TaskEvent> is(Class<? extends TaskEvent> type, TaskProgress progress) {
        return is(type, progress.ref(), progress);
    }

    private static ThrowingConsumer<TaskEvent> is(
            Class<? extends TaskEvent> type, TaskRef task, @Nullable TaskProgress progress) {
        return event -> {
            assertThat(event).isInstanceOf(type);
            assertThat(event.task()).isEqualTo(task);
            assertThat(event)
                    .extracting(type == TaskTimedOutEvent.class ? "last" : "progress")
                    .isEqualTo(progress);
        };
    }

    private TaskRef watch(String id, String status, int percentage) {
        TaskRef task = this.platform.task(id, status, percentage);
        this.watcher.watch(task);
        return task;
    }

    private static TaskProgress progress(TaskRef task, TaskProgress.State state, double percentage) {
        return new TaskProgress(task, "export-data-rows", null, state, percentage, null);
    }

    private static ApiError error(int status, @Nullable String code) {
        return new ApiError("GetTaskStatuses", "localhost", status, code, null, null, "trouble");
    }
}
