package io.github.labelboxspring.boot.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskRoundTests {

    private final FakePlatform platform = new FakePlatform();

    private final InMemoryTaskWatchStore store = new InMemoryTaskWatchStore();

    private final List<Object> events = new ArrayList<>();

    private final TurnedClock clock = new TurnedClock();

    /** How often the listener will fail. */
    private int deaf;

    private Runnable failure = () -> {
        throw new IllegalStateException("listener");
    };

    /** Whether the listener watches a task again that was not done in time. */
    private boolean again;

    private final TaskRound round =
            new TaskRound(new TaskStates(this.platform::client), this.store, this::listen, this.clock);

    @Test
    void tellsOfProgressOnceAndThenOfTheEnd() {
        TaskRef task = watch(this.platform.task("t", "IN_PROGRESS", 10));
        this.round.run();
        this.round.run();
        this.platform.task("t", "IN_PROGRESS", 60);
        this.round.run();
        this.platform.task("t", "COMPLETE", 100);
        this.round.run();
        this.round.run();
        assertThat(this.events)
                .containsExactly(
                        new TaskProgressEvent(progress(task, TaskProgress.State.RUNNING, 10)),
                        new TaskProgressEvent(progress(task, TaskProgress.State.RUNNING, 60)),
                        new TaskCompletedEvent(progress(task, TaskProgress.State.COMPLETE, 100)));
    }

    @Test
    void tellsOfFailuresAndCancellations() {
        TaskRef failed = watch(this.platform.task("f", "FAILED", 50));
        TaskRef canceled = watch(this.platform.task("c", "CANCELED", 50));
        this.round.run();
        assertThat(this.events)
                .containsExactly(
                        new TaskFailedEvent(progress(failed, TaskProgress.State.FAILED, 50)),
                        new TaskFailedEvent(progress(canceled, TaskProgress.State.CANCELED, 50)));
        assertThat(this.store.all()).isEmpty();
    }

    /** R20 */
    @Test
    void asksForManyTasksInOneRequest() {
        IntStream.range(0, 120).forEach(each -> watch(this.platform.task("t" + each, "IN_PROGRESS", 0)));
        this.round.run();
        assertThat(this.platform.requests).hasValue(3);
        assertThat(this.events).hasSize(120);
    }

    @Test
    void keepsAskingWhileThePlatformFailsOrRefusesTheKey() {
        TaskRef task = watch(this.platform.task("t", "COMPLETE", 100));
        this.platform.failures.add(new TransportException("no answer", new IOException(), true, false));
        this.platform.failures.add(new AuthenticationException(error("wrong key")));
        this.round.run();
        this.round.run();
        assertThat(this.events).isEmpty();
        this.round.run();
        assertThat(this.events)
                .containsExactly(new TaskCompletedEvent(progress(task, TaskProgress.State.COMPLETE, 100)));
    }

    @Test
    void takesATaskForGoneWhenItIsUnknownForTheThirdTime() {
        TaskRef task = watch(this.platform.task("t", "IN_PROGRESS", 0));
        this.round.run();
        this.events.clear();
        this.platform.forget(task);
        this.round.run();
        this.round.run();
        assertThat(this.events).isEmpty();
        this.round.run();
        assertThat(this.events).singleElement().isInstanceOfSatisfying(TaskFailedEvent.class, event -> {
            assertThat(event.task()).isEqualTo(task);
            assertThat(event.progress().message()).isEqualTo("the platform does not know it");
        });
    }

    @Test
    void waitsForATaskThatIsKnownOnlyLater() {
        TaskRef task = watch(TaskRef.task("t"));
        this.round.run();
        this.round.run();
        this.platform.task("t", "IN_PROGRESS", 0);
        this.round.run();
        this.platform.forget(task);
        this.round.run();
        this.round.run();
        assertThat(this.events).hasExactlyElementsOfTypes(TaskProgressEvent.class);
    }

    @Test
    void letsOneRefusedTaskNotHinderTheOthers() {
        TaskRef good = watch(this.platform.task("good", "COMPLETE", 100));
        TaskRef bad = watch(this.platform.task("bad", "IN_PROGRESS", 0));
        this.platform.refusal = id -> id.equals("bad") ? new InvalidRequestException(error("no such thing")) : null;
        this.round.run();
        this.round.run();
        this.round.run();
        assertThat(this.events)
                .hasExactlyElementsOfTypes(TaskCompletedEvent.class, TaskFailedEvent.class)
                .extracting(event -> ((TaskEvent) event).task())
                .containsExactly(good, bad);
    }

    @Test
    void givesATaskUpWhenItsTimeIsOver() {
        TaskRef task = watch(this.platform.task("t", "IN_PROGRESS", 10));
        this.round.run();
        this.clock.turn(Duration.ofMinutes(1));
        this.platform.failures.add(new TransportException("no answer", new IOException(), true, false));
        this.round.run();
        assertThat(this.events)
                .last()
                .isEqualTo(new TaskTimedOutEvent(task, progress(task, TaskProgress.State.RUNNING, 10)));
        assertThat(this.store.all()).isEmpty();
    }

    @Test
    void publishesTheEndAgainUntilTheListenerTakesItAndAsksThePlatformNoMore() {
        this.deaf = 2;
        TaskRef task = watch(this.platform.task("t", "COMPLETE", 100));
        this.round.run();
        assertThat(this.store.all()).hasSize(1);
        this.round.run();
        assertThat(this.events).as("not before the pause is over").hasSize(1);
        this.clock.turn(Deliveries.FIRST_PAUSE);
        this.round.run();
        this.clock.turn(Deliveries.FIRST_PAUSE);
        this.round.run();
        assertThat(this.events).as("the pause doubles").hasSize(2);
        this.clock.turn(Deliveries.FIRST_PAUSE);
        this.round.run();
        assertThat(this.events)
                .hasSize(3)
                .containsOnly(new TaskCompletedEvent(progress(task, TaskProgress.State.COMPLETE, 100)));
        assertThat(this.store.all()).isEmpty();
        assertThat(this.store.parked()).isEmpty();
        assertThat(this.platform.requests).hasValue(1);
    }

    @Test
    void parksTheEndThatNoListenerTakesUntilTheTaskIsWatchedAgain() {
        this.deaf = Deliveries.MAX_ATTEMPTS;
        TaskRef task = watch(this.platform.task("t", "COMPLETE", 100));
        for (int round = 0; round < 10; round++) {
            this.round.run();
            this.clock.turn(Duration.ofSeconds(10));
        }
        TaskEvent end = new TaskCompletedEvent(progress(task, TaskProgress.State.COMPLETE, 100));
        assertThat(this.events).hasSize(Deliveries.MAX_ATTEMPTS).containsOnly(end);
        assertThat(this.store.all()).isEmpty();
        assertThat(this.store.parked()).containsExactly(end);
        watch(task);
        assertThat(this.store.parked()).isEmpty();
        this.round.run();
        assertThat(this.events).hasSize(Deliveries.MAX_ATTEMPTS + 1);
    }

    @Test
    void letsAListenerThatFailsOnOneTaskNotHinderTheOthers() {
        this.deaf = 1;
        watch(this.platform.task("one", "COMPLETE", 100));
        watch(this.platform.task("two", "COMPLETE", 100));
        this.round.run();
        assertThat(this.events).hasSize(2);
        assertThat(this.store.all()).extracting(TaskWatch::task).containsExactly(TaskRef.task("one"));
    }

    @Test
    void tellsOfProgressOnlyOnceEvenIfTheListenerFails() {
        this.deaf = 1;
        watch(this.platform.task("t", "IN_PROGRESS", 10));
        this.round.run();
        this.clock.turn(Deliveries.FIRST_PAUSE);
        this.round.run();
        assertThat(this.events).hasSize(1);
    }

    @Test
    void aListenerMayWatchTheTaskAnewThatWasNotDoneInTime() {
        this.again = true;
        TaskRef task = watch(this.platform.task("t", "IN_PROGRESS", 10));
        this.clock.turn(Duration.ofMinutes(1));
        this.round.run();
        assertThat(this.events).last().isInstanceOf(TaskTimedOutEvent.class);
        this.platform.task("t", "COMPLETE", 100);
        this.round.run();
        assertThat(this.events)
                .last()
                .isEqualTo(new TaskCompletedEvent(progress(task, TaskProgress.State.COMPLETE, 100)));
        assertThat(this.store.all()).isEmpty();
    }

    @Test
    void anErrorOfAListenerCountsAsAnyFailure() {
        this.deaf = 2;
        this.failure = () -> {
            throw new NoClassDefFoundError("listener");
        };
        watch(this.platform.task("one", "COMPLETE", 100));
        watch(this.platform.task("two", "IN_PROGRESS", 10));
        watch(this.platform.task("three", "COMPLETE", 100));
        this.round.run();
        assertThat(this.events).hasSize(3);
        this.clock.turn(Deliveries.FIRST_PAUSE);
        this.round.run();
        assertThat(this.events).hasSize(4);
        assertThat(this.store.all()).extracting(TaskWatch::task).containsExactly(TaskRef.task("two"));
    }

    private void listen(Object event) {
        this.events.add(event);
        if (this.again && event instanceof TaskTimedOutEvent late) {
            watch(late.task());
        }
        if (this.deaf > 0) {
            this.deaf--;
            this.failure.run();
        }
    }

    private TaskRef watch(TaskRef task) {
        this.store.add(new TaskWatch(task, this.clock.instant().plus(Duration.ofMinutes(1)), null));
        return task;
    }

    private static TaskProgress progress(TaskRef task, TaskProgress.State state, double percentage) {
        return new TaskProgress(task, "export-data-rows", null, state, percentage, null);
    }

    private static ApiError error(String message) {
        return new ApiError("GetTaskStatuses", "localhost", 200, null, null, null, message);
    }
}
