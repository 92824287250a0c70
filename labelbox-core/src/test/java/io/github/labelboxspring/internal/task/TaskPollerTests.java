package io.github.labelboxspring.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** The poller in virtual time. */
class TaskPollerTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    private final Platform platform = new Platform();

    private final Map<String, Duration> ended = new HashMap<>();

    private final TaskPoller poller = poller(this.platform);

    @AfterEach
    void disposeTime() {
        this.time.dispose();
    }

    @Test
    void asksForManyTasksInOneRequest() {
        List<Waiter> waiters = waitFor(100);
        pass(Duration.ofSeconds(1));
        assertThat(this.platform.requests)
                .singleElement()
                .satisfies(tasks -> assertThat(tasks).hasSize(100));
        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter.states).hasSize(1));
    }

    @Test
    void splitsMoreTasksThanFitIntoOneRequest() {
        waitFor(TaskPoller.TASKS_PER_REQUEST + 1);
        pass(Duration.ofSeconds(1));
        assertThat(this.platform.requests).extracting(List::size).containsExactly(TaskPoller.TASKS_PER_REQUEST, 1);
    }

    /** P7 */
    @Test
    void aThousandWaitsMakeAHundredthOfTheRequestsOfPollingOneByOne() {
        Platform alone = new Platform();
        poller(alone).watch(TaskRef.task("alone")).subscribe(new Waiter());
        List<Waiter> waiters = waitFor(1_000);
        pass(MINUTE);
        int oneByOne = alone.requests.size() * 1_000;
        assertThat(alone.requests.size()).isBetween(7, 10);
        assertThat(this.platform.requests.size()).isBetween(8, oneByOne / 100);
        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter.states).hasSizeGreaterThan(6));
    }

    /** S8: how many tasks are waited for, for how long, and that they have ended. */
    @Test
    void tellsHowLongTasksWereWaitedFor() {
        waitFor("one");
        pass(MINUTE);
        waitFor("two");
        pass(MINUTE);
        assertThat(this.poller.size()).isEqualTo(2);
        assertThat(this.poller.oldest()).isEqualTo(MINUTE.multipliedBy(2));
        this.platform.complete("one");
        pass(MINUTE);
        assertThat(this.ended).containsOnlyKeys("one");
        assertThat(this.ended.get("one")).isBetween(MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
        assertThat(this.poller.size()).isOne();
        assertThat(this.poller.oldest()).isEqualTo(MINUTE.multipliedBy(2));
    }

    /** S1: a task that arrives each second neither delays nor speeds up the questions for others. */
    @Test
    void aSteadyArrivalOfTasksLeavesTheOthersTheirPace() {
        waitFor("first");
        for (int second = 0; second < 120; second++) {
            waitFor("t" + second);
            pass(Duration.ofSeconds(1));
        }
        List<Long> asked = this.platform.asked("first");
        assertThat(asked.size()).isBetween(10, 14);
        List<Long> pauses = IntStream.range(1, asked.size())
                .mapToObj(at -> asked.get(at) - asked.get(at - 1))
                .toList();
        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(2_000L, 37_000L));
        assertThat(pauses.get(pauses.size() - 1)).as("slower at last").isGreaterThan(15_000);
        assertThat(this.platform.requests.size())
                .as("at most one round a second")
                .isLessThanOrEqualTo(125);
        IntStream.range(0, 110)
                .forEach(second -> assertThat(this.platform.asked("t" + second))
                        .as("t" + second)
                        .hasSizeGreaterThan(1));
    }

    /** The platform asks for no less than 2 s between two questions. */
    @Test
    void asksForNoTaskSoonerThanTheFirstPause() {
        for (int each = 0; each < 300; each++) {
            waitFor("t" + each % 50);
            pass(Duration.ofMillis(333));
        }
        for (int each = 0; each < 50; each++) {
            List<Long> asked = this.platform.asked("t" + each);
            assertThat(IntStream.range(1, asked.size()).mapToObj(at -> asked.get(at) - asked.get(at - 1)))
                    .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(2_000));
        }
    }

    @Test
    void asksSoonForATaskThatAnotherWaitsForAlready() {
        waitFor("t");
        pass(Duration.ofMinutes(10));
        Waiter late = waitFor("t");
        pass(Duration.ofSeconds(3));
        assertThat(late.states).isNotEmpty();
    }

    /** X2 */
    @Test
    void anOutageInTheMiddleOfAWaitOnlyDelaysIt() {
        Waiter waiter = waitFor("t");
        pass(MINUTE);
        int before = waiter.states.size();
        IntStream.range(0, 30)
                .forEach(each -> this.platform.failures.add(
                        new TransportException("GetTaskStatuses: no answer", null, true, false)));
        pass(Duration.ofMinutes(10));
        assertThat(waiter.states).hasSize(before);
        assertThat(waiter.failure).isNull();
        this.platform.complete("t");
        pass(Duration.ofMinutes(10));
        assertThat(waiter.states).last().matches(TaskProgress::done);
        assertThat(waiter.completed).isTrue();
    }

    @Test
    void aFailedRequestDoesNotConcernTheOtherRequestsOfTheRound() {
        List<Waiter> waiters = waitFor(2 * TaskPoller.TASKS_PER_REQUEST);
        this.platform.failures.add(new TransportException("GetTaskStatuses: no answer", null, true, false));
        pass(Duration.ofSeconds(1));
        assertThat(waiters.stream().filter(waiter -> !waiter.states.isEmpty())).hasSize(TaskPoller.TASKS_PER_REQUEST);
    }

    @Test
    void anUnknownTaskFailsItsOwnWaitersOnly() {
        this.platform.unknown.add("gone");
        Waiter known = waitFor("known");
        List<Waiter> unknown = List.of(waitFor("gone"), waitFor("gone"));
        pass(Duration.ofSeconds(1));
        assertThat(unknown)
                .allSatisfy(waiter -> assertThat(waiter.failure)
                        .isInstanceOfSatisfying(
                                NotFoundException.class,
                                failure -> assertThat(failure.code()).isEqualTo("RESOURCE_NOT_FOUND"))
                        .hasMessageContaining("gone"));
        assertThat(known.failure).isNull();
        pass(MINUTE);
        assertThat(known.states).hasSizeGreaterThan(5);
        assertThat(this.platform.asked("gone")).hasSize(1);
    }

    @Test
    void aTaskThatThePlatformRefusesToBeAskedForFailsAlone() {
        this.platform.refused.add("t77");
        List<Waiter> waiters = waitFor(100);
        pass(Duration.ofSeconds(1));
        assertThat(waiters.get(77).failure).isInstanceOf(InvalidRequestException.class);
        waiters.remove(77);
        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter.states).hasSize(1));
        assertThat(this.platform.requests.size()).as("halves, not one by one").isLessThan(16);
    }

    @Test
    void aFailureThatIsNotRetryableReachesEachWaiterAsItsOwnCopy() {
        List<Waiter> waiters = List.of(waitFor("one"), waitFor("two"), waitFor("two"));
        this.platform.failures.add(new AuthenticationException(error(null, "wrong key")));
        pass(Duration.ofSeconds(1));
        assertThat(waiters)
                .extracting(waiter -> waiter.failure)
                .hasOnlyElementsOfType(AuthenticationException.class)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("wrong key"));
        assertThat(new HashSet<>(waiters.stream()
                        .map(waiter -> Objects.requireNonNull(waiter.failure))
                        .toList()))
                .as("copies")
                .hasSize(3);
        assertThat(this.platform.requests).hasSize(1);
    }

    /** S4: an answer of a proxy says nothing about tasks, and is not asked for task by task. */
    @Test
    void aNotFoundOfAnotherServerHasNoCode() {
        List<Waiter> waiters = waitFor(100);
        this.platform.failures.add(new NotFoundException(error(null, "no such page")));
        pass(Duration.ofSeconds(1));
        assertThat(waiters)
                .allSatisfy(waiter -> assertThat(waiter.failure)
                        .isInstanceOfSatisfying(
                                NotFoundException.class,
                                failure -> assertThat(failure.code()).isNull()));
        assertThat(this.platform.requests).hasSize(1);
    }

    @Test
    void asksForNothingWhileNothingIsWaitedFor() {
        pass(MINUTE);
        assertThat(this.platform.requests).isEmpty();
        Waiter waiter = waitFor("t");
        assertThat(this.poller.isIdle()).isFalse();
        Disposable other = this.poller.watch(TaskRef.task("other")).subscribe();
        pass(Duration.ofSeconds(1));
        waiter.cancel();
        other.dispose();
        assertThat(this.poller.isIdle()).isTrue();
        pass(MINUTE);
        assertThat(this.platform.requests).hasSize(1);
        assertThat(waitFor("t")).isNotNull();
        pass(Duration.ofSeconds(1));
        assertThat(this.platform.requests).hasSize(2);
    }

    @Test
    void aCancelledWaitLeavesAndTheOthersStay() {
        Waiter cancelled = waitFor("t");
        Waiter stays = waitFor("t");
        pass(Duration.ofSeconds(1));
        cancelled.cancel();
        pass(MINUTE);
        assertThat(cancelled.states).hasSize(1);
        assertThat(stays.states).hasSizeGreaterThan(5);
    }

    @Test
    void aTaskThatIsDoneIsNotAskedForAgain() {
        this.platform.complete("t");
        Waiter waiter = waitFor("t");
        pass(MINUTE);
        assertThat(waiter.states).hasSize(1);
        assertThat(waiter.completed).isTrue();
        assertThat(this.platform.requests).hasSize(1);
    }

    /** S3: neither a subscriber that breaks nor a question that cannot be asked ends the polling. */
    @Test
    void anErrorOfASubscriberOrOfTheQuestionDoesNotStopThePoller() {
        this.poller.watch(TaskRef.task("broken")).subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnNext(TaskProgress progress) {
                throw new NoClassDefFoundError("subscriber");
            }
        });
        Waiter waiter = waitFor("t");
        pass(MINUTE);
        assertThat(waiter.states).hasSizeGreaterThan(5);
        this.platform.thrown = new NoClassDefFoundError("question");
        pass(MINUTE);
        assertThat(waiter.failure).hasRootCauseInstanceOf(NoClassDefFoundError.class);
        this.platform.thrown = null;
        Waiter next = waitFor("t");
        pass(MINUTE);
        assertThat(next.states).hasSizeGreaterThan(5);
    }

    @Test
    void aQuestionWithoutAnAnswerDoesNotHoldUpTasksThatArriveLater() {
        Sinks.One<Map<TaskRef, TaskProgress>> silent = Sinks.one();
        this.platform.answer = new StalledCall(silent.asMono());
        waitFor("stalled");
        pass(Duration.ofSeconds(1));
        this.platform.answer = null;
        Waiter later = waitFor("later");
        pass(MINUTE);
        assertThat(later.states).hasSizeGreaterThan(5);
        assertThat(this.platform.asked("stalled")).hasSize(1);
    }

    @Test
    void aQuestionWithoutAnAnswerDoesNotHoldUpTasksThatWereThereBefore() {
        waitFor("early");
        pass(Duration.ofSeconds(1));
        this.platform.answer = new StalledCall(Mono.never());
        waitFor("stalled");
        pass(Duration.ofMillis(500));
        this.platform.answer = null;
        pass(MINUTE);
        assertThat(this.platform.asked("stalled")).hasSize(1);
        assertThat(this.platform.asked("early")).hasSizeGreaterThan(5);
    }

    /** S1 */
    @Test
    void aTaskIsAskedForWithinASecondOfThoseBeforeIt() {
        waitFor("first");
        pass(Duration.ofMillis(200));
        waitFor("second");
        pass(MINUTE);
        assertThat(this.platform.asked("first").get(0)).isEqualTo(100);
        assertThat(this.platform.asked("second").get(0)).isEqualTo(1_100);
    }

    /** X12: a question belongs to the trace of whoever has waited the longest. */
    @Test
    void aQuestionCarriesTheTraceOfTheFirstWaiter() {
        List<Object> traces = new ArrayList<>();
        this.platform.answer = new StalledCall(Mono.deferContextual(context -> {
            traces.add(context.getOrDefault(ObservationThreadLocalAccessor.KEY, "none"));
            return Mono.never();
        }));
        waitFor("t1", "first");
        waitFor("t2", "second");
        pass(Duration.ofSeconds(1));
        waitFor("t3");
        pass(Duration.ofSeconds(1));
        assertThat(traces).containsExactly("first", "none");
    }

    private void waitFor(String id, String trace) {
        this.poller
                .watch(TaskRef.task(id))
                .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, trace))
                .subscribe();
    }

    @Test
    void aTaskThatHasEndedIsNotQueriedAgainForAWaitThatIsSlowToReadIt() {
        Waiter slow = new Waiter() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                // It requests nothing yet.
            }
        };
        this.platform.complete("one");
        this.poller.watch(TaskRef.task("one")).subscribe(slow);
        pass(MINUTE);
        assertThat(this.platform.asked("one")).hasSize(1);
        assertThat(this.poller.isIdle()).isTrue();
        assertThat(slow.states).isEmpty();

        slow.request(1);

        assertThat(slow.states).extracting(TaskProgress::done).containsExactly(true);
        assertThat(slow.completed).isTrue();
    }

    @Test
    void aWaitThatIsCancelledDuringItsQuestionDoesNotHoldUpTheOthers() {
        Waiter gone = new Waiter();
        this.platform.refused.add("refused");
        Waiter refused = waitFor("refused");
        this.poller.watch(TaskRef.task("gone")).subscribe(gone);
        Waiter stays = waitFor("stays");
        this.platform.onRequest = tasks -> {
            if (tasks.size() == 1) {
                gone.cancel();
            }
        };
        pass(MINUTE);
        assertThat(refused.failure).isInstanceOf(InvalidRequestException.class);
        assertThat(gone.states).isEmpty();
        assertThat(stays.states).hasSizeGreaterThan(5);
    }

    @Test
    void pollersOfOtherKeysAreSeparate() {
        Platform others = new Platform();
        TaskPoller other = poller(others);
        Waiter waiter = waitFor("t");
        Waiter ofOther = new Waiter();
        other.watch(TaskRef.task("t")).subscribe(ofOther);
        others.failures.add(new AuthenticationException(error(null, "wrong key")));
        pass(MINUTE);
        assertThat(ofOther.failure).isInstanceOf(AuthenticationException.class);
        assertThat(waiter.states).hasSizeGreaterThan(5);
    }

    @Test
    void closingEndsAllWaitsWithAnErrorThatNamesTheTask() {
        List<Waiter> waiters = List.of(waitFor("one"), waitFor("two"), waitFor("two"));
        pass(Duration.ofSeconds(1));
        this.poller.close();
        Waiter late = waitFor("two");
        assertThat(waiters)
                .allSatisfy(waiter -> assertThat(waiter.failure)
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("The client was closed"));
        assertThat(waiters.get(0).failure).hasMessageContaining("one");
        assertThat(late.failure).hasMessageContaining("two");
        pass(MINUTE);
        assertThat(this.platform.requests).hasSize(1);
    }

    private TaskPoller poller(Platform platform) {
        return new TaskPoller(
                platform,
                Polling.DEFAULT,
                (task, waited) -> this.ended.put(task.ref().id(), waited),
                this.time,
                () -> this.time.now(TimeUnit.NANOSECONDS));
    }

    private void pass(Duration by) {
        this.time.advanceTimeBy(by);
    }

    private Waiter waitFor(String id) {
        Waiter waiter = new Waiter();
        this.poller.watch(TaskRef.task(id)).subscribe(waiter);
        return waiter;
    }

    private List<Waiter> waitFor(int tasks) {
        return new ArrayList<>(
                IntStream.range(0, tasks).mapToObj(each -> waitFor("t" + each)).toList());
    }

    private static ApiError error(@Nullable String code, String message) {
        return new ApiError("GetTaskStatuses", "localhost", 200, code, null, null, message);
    }

    private static class Waiter extends BaseSubscriber<TaskProgress> {

        private final List<TaskProgress> states = new ArrayList<>();

        private @Nullable Throwable failure;

        private boolean completed;

        @Override
        protected void hookOnNext(TaskProgress progress) {
            this.states.add(progress);
        }

        @Override
        protected void hookOnError(Throwable thrown) {
            this.failure = thrown;
        }

        @Override
        protected void hookOnComplete() {
            this.completed = true;
        }
    }

    private static final class StalledCall extends Call<Map<TaskRef, TaskProgress>> {

        private final Mono<Map<TaskRef, TaskProgress>> answer;

        StalledCall(Mono<Map<TaskRef, TaskProgress>> answer) {
            this.answer = answer;
        }

        @Override
        protected Mono<Map<TaskRef, TaskProgress>> pipeline() {
            return this.answer;
        }
    }

    private final class Platform implements StatusQuestion {

        private final List<List<TaskRef>> requests = new ArrayList<>();

        private final Map<String, List<Long>> asked = new HashMap<>();

        private final Queue<RuntimeException> failures = new ArrayDeque<>();

        private final Set<String> unknown = new HashSet<>();

        private final Set<String> refused = new HashSet<>();

        private final Set<String> complete = new HashSet<>();

        private Consumer<Collection<TaskRef>> onRequest = tasks -> {};

        private @Nullable Error thrown;

        private @Nullable Call<Map<TaskRef, TaskProgress>> answer;

        void complete(String id) {
            this.complete.add(id);
        }

        /** Return when the task was asked for, in milliseconds. */
        List<Long> asked(String id) {
            return this.asked.getOrDefault(id, List.of());
        }

        @Override
        public Call<Map<TaskRef, TaskProgress>> of(Collection<TaskRef> tasks) {
            if (this.thrown != null) {
                throw this.thrown;
            }
            this.requests.add(List.copyOf(tasks));
            this.onRequest.accept(tasks);
            long now = TaskPollerTests.this.time.now(TimeUnit.MILLISECONDS);
            tasks.forEach(task -> this.asked
                    .computeIfAbsent(task.id(), first -> new ArrayList<>())
                    .add(now));
            RuntimeException failure = this.failures.poll();
            if (failure != null) {
                return Call.failed(() -> failure);
            }
            if (tasks.stream().anyMatch(task -> this.refused.contains(task.id()))) {
                return Call.failed(() -> new InvalidRequestException(error("BAD_USER_INPUT", "no such id")));
            }
            return this.answer == null ? Call.of(states(tasks)) : this.answer;
        }

        private Map<TaskRef, TaskProgress> states(Collection<TaskRef> tasks) {
            Map<TaskRef, TaskProgress> states = new LinkedHashMap<>();
            tasks.stream()
                    .filter(task -> !this.unknown.contains(task.id()))
                    .forEach(task -> states.put(
                            task,
                            new TaskProgress(
                                    task,
                                    "export-data-rows",
                                    null,
                                    this.complete.contains(task.id())
                                            ? TaskProgress.State.COMPLETE
                                            : TaskProgress.State.RUNNING,
                                    0,
                                    null)));
            return states;
        }
    }
}
