package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/** The ways to wait for a task. */
@Timeout(20)
class TaskHandleTests {

    private static final TaskRef TASK = TaskRef.task("t1");

    private static final Duration SHORT = Duration.ofMillis(50);

    private static final Duration LONG = Duration.ofHours(1);

    private static TaskProgress progress(TaskProgress.State state) {
        return new TaskProgress(TASK, "t", null, state, 40, null);
    }

    private static TaskHandle<Integer> handle(Flux<TaskProgress> states, Duration wait) {
        return new TaskHandle<>(
                TASK,
                Call.of(progress(TaskProgress.State.RUNNING)),
                StreamCall.of(() -> states),
                done -> Call.of(done.ref().id().length()),
                wait);
    }

    private static TaskHandle<Integer> done() {
        return handle(Flux.just(progress(TaskProgress.State.RUNNING), progress(TaskProgress.State.COMPLETE)), LONG);
    }

    private static TaskHandle<Integer> endless(Duration wait) {
        return handle(Flux.concat(Flux.just(progress(TaskProgress.State.RUNNING)), Flux.never()), wait);
    }

    @Test
    void everyWaitEndsWithTheResult() {
        assertThat(done().await()).isEqualTo(2);
        assertThat(done().await(LONG)).isEqualTo(2);
        assertThat(done().completion().block()).isEqualTo(2);
        assertThat(done().completion(LONG).block()).isEqualTo(2);
        assertThat(done().result().execute()).isEqualTo(2);
        assertThat(done().result(progress(TaskProgress.State.COMPLETE)).execute())
                .isEqualTo(2);
    }

    @Test
    void theResultCanBeTransformed() {
        TaskHandle<String> mapped = done().map(length -> "length " + length);
        assertThat(mapped.await()).isEqualTo("length 2");
        assertThat(mapped.ref()).isEqualTo(TASK);
    }

    @Test
    void theStateCanBeAskedForOnceOrWatched() {
        assertThat(done().progress().execute().state()).isEqualTo(TaskProgress.State.RUNNING);
        assertThat(done().watch().flux().map(TaskProgress::state).collectList().block())
                .containsExactly(TaskProgress.State.RUNNING, TaskProgress.State.COMPLETE);
    }

    @Test
    void theWaitIsTheGivenOneThenTheOptionThenTheDefault() {
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> endless(LONG).await(SHORT))
                .withMessageContaining("RUNNING (40 %)");
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> endless(LONG)
                        .result()
                        .with(options -> options.withTaskWait(SHORT))
                        .execute());
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> endless(LONG)
                        .with(options -> options.withTaskWait(SHORT))
                        .await());
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> endless(SHORT).completion().block());
    }

    @Test
    void aTaskThatWasNotPolledIsNamedByItsKind() {
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> handle(Flux.never(), SHORT).await())
                .withMessageContaining("(TASK) was not polled within 50 ms");
    }

    @Test
    void aWaitIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> done().await(Duration.ofSeconds(-3)))
                .withMessageContaining("t1");
        assertThatIllegalArgumentException().isThrownBy(() -> done().completion(Duration.ofMillis(-1)));
    }

    /** X1: a task whose result was read needs not be resumed. */
    @Test
    void aFailureAfterTheResultDoesNotNameTheTask() {
        Call<Integer> lost = Call.failed(() -> new TransportException("lost", null, true, false));
        assertThatExceptionOfType(LabelboxException.class)
                .isThrownBy(() ->
                        TaskCall.of(Call.of(done())).flatMap(result -> lost).execute())
                .returns(List.of(), LabelboxException::tasks)
                .returns(true, LabelboxException::mayHaveBeenApplied);
        assertThatExceptionOfType(LabelboxException.class)
                .isThrownBy(() -> TaskCall.of(Call.of(endless(SHORT))).execute())
                .returns(List.of(TASK), LabelboxException::tasks);
    }

    private static LabelboxException failure(LabelboxException cause) {
        TaskHandle<Integer> handle = new TaskHandle<>(
                TASK,
                Call.of(progress(TaskProgress.State.RUNNING)),
                StreamCall.of(() -> Flux.just(progress(TaskProgress.State.FAILED))),
                ended -> Call.failed(() -> cause),
                LONG);
        return catchThrowableOfType(LabelboxException.class, handle::await);
    }

    private static NotFoundException absent(int status, @Nullable String code) {
        return new NotFoundException(new ApiError("GetTask", "Labelbox", status, code, null, null, "absent"));
    }

    /** X1: resuming it would fail in the same way for ever. */
    @Test
    void aTaskThatHasFailedOrDoesNotExistIsNotOfferedForResumption() {
        List<LabelboxException> failures = List.of(
                new TaskFailedException("t1", "t", null, List.of()),
                new RowsFailedException(1, List.of(RowFailure.of(0, "k1", "lost")), null),
                NotFoundException.of("GetTask", "no task t1"),
                absent(404, "RESOURCE_NOT_FOUND"));
        assertThat(failures)
                .map(TaskHandleTests::failure)
                .allSatisfy(failure -> assertThat(failure).hasMessageNotContaining("resume"))
                .allMatch(failure -> failure.tasks().isEmpty());
    }

    @Test
    void aPageThatIsNotFoundSaysNothingOfTheTask() {
        assertThat(failure(absent(404, null)).tasks()).containsExactly(TASK);
    }
}
