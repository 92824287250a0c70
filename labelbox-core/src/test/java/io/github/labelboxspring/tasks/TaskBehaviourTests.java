package io.github.labelboxspring.tasks;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.network.TestNetwork;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an emulator whose clock stands still until it is turned. */
@ParameterizedClass
@Tag(TestNetwork.TAG)
@EnumSource(CallStyle.class)
class TaskBehaviourTests {

    private static final Duration LATENCY = Duration.ofSeconds(1);

    @Parameter
    private CallStyle style;

    private final LabelboxEmulator emulator = TestNetwork.start(LabelboxEmulator.builder()
            .clock(EmulatorClock.manual(Instant.parse("2026-03-01T12:00:00Z")))
            .taskLatency(LATENCY));

    private final LabelboxClient client = LabelboxClient.builder()
            .apiKey(this.emulator.apiKey())
            .endpoint(this.emulator.endpoint())
            .restEndpoint(this.emulator.restEndpoint())
            .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(50)))
            .build();

    @AfterEach
    void stop() {
        TestNetwork.stop(this.emulator);
    }

    private TaskHandle<Export> start() {
        return this.style.run(this.client
                .exports()
                .ofCatalog(ExportFilters.NONE, ExportParams.of())
                .start());
    }

    @Test
    void aTaskIsSeenWhileItRunsAndAfterIt() {
        TaskHandle<Export> task = start();
        Task running = this.style.run(this.client.tasks().get(task.ref().id()));
        this.emulator.clock().advance(LATENCY);
        Task done = this.style.run(this.client.tasks().get(task.ref().id()));

        assertThat(running.status()).isEqualTo("IN_PROGRESS");
        assertThat(running.progress().done()).isFalse();
        assertThat(running.type()).isEqualTo("export-data-rows");
        assertThat(running.id()).isEqualTo(task.ref().id());
        assertThat(running.name()).isEqualTo("Export data rows");
        assertThat(running.metadata()).isEqualTo(Map.of());
        assertThat(done.status()).isEqualTo("COMPLETE");
        assertThat(done.completionPercentage()).isEqualTo(100);
        assertThat(done.updatedAt()).isAfter(done.createdAt());
        assertThat(task.await().rows()).isZero();
    }

    /** O6: by its state, which is text in the API. */
    @Test
    void onesOwnTasksAreListedByTheirState() {
        String done = start().ref().id();
        this.emulator.clock().advance(LATENCY);
        String running = start().ref().id();

        assertThat(this.style.read(this.client.tasks().list(Task.CREATED_AT.ascending())))
                .extracting(Task::id)
                .containsExactly(done, running);
        assertThat(this.style.read(this.client.tasks().list(where(Task.STATUS).equalTo("COMPLETE"))))
                .extracting(Task::id)
                .containsExactly(done);
        assertThat(this.style.read(this.client
                        .tasks()
                        .list(where(Task.COMPLETION_PERCENTAGE)
                                .lessThan(100.0)
                                .and(where(Task.TYPE).equalTo("export-data-rows")))))
                .extracting(Task::id)
                .containsExactly(running);
    }

    @Test
    void administratorsSeeTheTasksOfAllAndOthersTheirOwn() {
        Member bob = this.emulator.people().add("bob@example.org", DefaultRole.LABELER);
        String mine = start().ref().id();

        try (LabelboxClient his = LabelboxClient.builder()
                .apiKey(bob.apiKey())
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .build()) {
            assertThat(this.style.read(his.tasks().listOfOrganization())).isEmpty();
        }
        assertThat(this.style.read(this.client.tasks().listOfOrganization()))
                .extracting(Task::id)
                .containsExactly(mine);
        assertThat(this.style.read(
                        this.client.tasks().listOfOrganization(where(Task.ID).notEqualTo(mine))))
                .isEmpty();
    }

    @Test
    void aTaskOfAnyTypeIsWaitedFor() {
        TaskHandle<Task> task = this.client.tasks().resume(start().ref().id());
        this.emulator.clock().advance(LATENCY);

        assertThat(task.await().status()).isEqualTo("COMPLETE");
    }

    @Test
    void manyAreAskedForInFewRequests() {
        List<TaskRef> tasks =
                IntStream.range(0, 15).mapToObj(n -> start().ref()).toList();
        TaskRef stranger = TaskRef.task("cm0");
        int before = this.emulator.requests().all().size();

        Map<TaskRef, TaskProgress> found = this.style.run(this.client
                .tasks()
                .statuses(Stream.concat(tasks.stream(), Stream.of(stranger)).toList()));

        assertThat(found).containsOnlyKeys(tasks);
        assertThat(this.emulator.requests().all()).hasSize(before + 1);
    }

    @Test
    void aWaitThatIsOverSaysWhichTaskAndHowFarItIs() {
        TaskHandle<Export> task = start();

        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> task.await(Duration.ofSeconds(2)))
                .withMessageContaining(task.ref().id())
                .withMessageContaining("RUNNING (0 %)");
        this.emulator.clock().advance(LATENCY);
        assertThat(task.await(Duration.ofSeconds(10)).rows()).isZero();
    }

    @Test
    void aCancelledTaskFailsItsWait() {
        TaskHandle<Export> task = start();

        assertThat(this.style.run(this.client.tasks().cancel(task.ref().id()))).isTrue();
        this.emulator.clock().advance(LATENCY);

        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(task::await)
                .withMessageContaining("cancelled")
                .returns(List.of(), TaskFailedException::tasks);
        assertThatExceptionOfType(OperationNotAllowedException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.tasks().cancel(task.ref().id())))
                .withMessageContaining("CANCELED");
    }

    @Test
    void anUnknownTaskIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.tasks().get("cm0")))
                .withMessageContaining("cm0");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.tasks().progress(TaskRef.task("cm0"))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.tasks().resume("cm0").result()))
                .returns(List.of(), NotFoundException::tasks)
                .returns(false, NotFoundException::mayHaveBeenApplied);
    }
}
