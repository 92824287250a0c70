package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.PollingCall;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ParameterizedClass
@EnumSource(CallStyle.class)
class CallTests {

    @Parameter
    private CallStyle style;

    @Test
    void callsGoOnWithOneAnother() {
        Call<String> call = Call.of(2).map(n -> n * 3).flatMap(n -> Call.of("n" + n));
        assertThat(this.style.run(call)).isEqualTo("n6");
    }

    @Test
    void aFailureOfTheNamedKindIsRecoveredFrom() {
        Call<String> broken = Call.failed(() -> new TransportException("broken", null, true, false));
        assertThat(this.style.run(broken.recover(TransportException.class, ex -> Call.of("saved"))))
                .isEqualTo("saved");
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() ->
                        this.style.run(broken.recover(TaskTimeoutException.class, ex -> Call.of("not this one"))));
    }

    private static <T> Call<T> refused(String code) {
        return Call.failed(() -> new InvalidRequestException(new ApiError("Op", "host", 200, code, null, null, "no")));
    }

    @Test
    void aRefusalWithTheNamedCodeIsRecoveredFrom() {
        Call<String> conflict = refused("RESOURCE_CONFLICT");
        assertThat(this.style.run(conflict.recover("RESOURCE_CONFLICT", ex -> Call.of("saved from " + ex.code()))))
                .isEqualTo("saved from RESOURCE_CONFLICT");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(conflict.recover("OTHER", ex -> Call.of("not this one"))));
        Call<String> lost = Call.failed(() -> new TransportException("lost", null, true, false));
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> this.style.run(lost.recover("RESOURCE_CONFLICT", ex -> Call.of("not this one"))));
    }

    @Test
    void onlyWhatIsNotFoundIsAnEmptyOptional() {
        Call<String> absent = Call.failed(() -> NotFoundException.of("Op", "no project p1"));
        assertThat(this.style.run(absent.optional())).isEmpty();
        assertThat(this.style.run(Call.of("here").optional())).contains("here");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(refused("CODE").optional()));
    }

    @Test
    void whatACallUsesIsClosedWhenItEnds() {
        List<String> closed = new ArrayList<>();
        Call<Integer> done = Call.using(() -> () -> closed.add("done"), opened -> Call.of(1));
        Call<Integer> failed =
                Call.using(() -> () -> closed.add("failed"), opened -> Call.failed(IllegalStateException::new));
        assertThat(this.style.run(done)).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> this.style.run(failed));
        assertThat(closed).containsExactly("done", "failed");
    }

    @Test
    void whatCannotBeClosedFailsTheCall() {
        AutoCloseable stuck = () -> {
            throw new IOException("stuck");
        };
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> this.style.run(Call.using(() -> stuck, opened -> Call.of(1))))
                .withRootCauseInstanceOf(IOException.class);
    }

    /** X11: a cancellation may come from an event loop, which must not close files. */
    @Test
    void whatACancelledCallUsesIsClosedOnAThreadThatMayBlock() {
        CompletableFuture<Boolean> closedWhereItMustNotBlock = new CompletableFuture<>();
        Call<Integer> silent = new PipelineCall<>(Mono::never);
        Disposable running = Call.using(
                        () -> () -> closedWhereItMustNotBlock.complete(Schedulers.isInNonBlockingThread()),
                        opened -> silent)
                .mono()
                .subscribe();
        Schedulers.parallel().schedule(running::dispose);
        assertThat(closedWhereItMustNotBlock.orTimeout(20, TimeUnit.SECONDS).join())
                .isFalse();
    }

    @Test
    void allKeepsTheOrderAndTakesCallsAsNeeded() {
        AtomicInteger taken = new AtomicInteger();
        Iterable<Call<Integer>> calls = () -> {
            Iterator<Integer> numbers = IntStream.range(0, 100).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Call<Integer> next() {
                    taken.incrementAndGet();
                    int number = numbers.next();
                    return Call.defer(() -> {
                        if (number == 20) {
                            throw new IllegalStateException("stop at 20, taken " + taken.get());
                        }
                        return Call.of(number);
                    });
                }
            };
        };
        assertThatIllegalStateException().isThrownBy(() -> this.style.run(Call.all(calls, 4)));
        assertThat(taken.get()).isBetween(20, 26);
        List<Call<Integer>> good = new ArrayList<>();
        IntStream.range(0, 50).forEach(n -> good.add(Call.of(n)));
        assertThat(this.style.run(Call.all(good, 8))).hasSize(50).isSorted();
    }

    /** R58. */
    @Test
    void executeRefusesAThreadThatMustNotBlock() {
        PollingCall<Integer> call = new PollingCall<>(
                Call.of(1),
                n -> true,
                Polling.DEFAULT,
                Duration.ofSeconds(1),
                () -> new TaskTimeoutException("job", "job", "running", Duration.ofMillis(50)));
        Mono<Integer> wrong = Mono.fromCallable(call::execute).subscribeOn(Schedulers.parallel());
        assertThatIllegalStateException().isThrownBy(wrong::block).withMessageContaining("mono()");
    }

    @Test
    void pollingEndsWithTheAnswerOrInTime() {
        AtomicInteger asked = new AtomicInteger();
        Polling quick = new Polling(Duration.ofMillis(1), Duration.ofMillis(2));
        Call<Integer> question = Call.defer(() -> Call.of(asked.incrementAndGet()));
        assertThat(this.style.run(new PollingCall<>(
                        question,
                        n -> n == 5,
                        quick,
                        Duration.ofSeconds(5),
                        () -> new TaskTimeoutException("job", "job", "running", Duration.ofMillis(50)))))
                .isEqualTo(5);
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> this.style.run(new PollingCall<>(
                        question,
                        n -> false,
                        quick,
                        Duration.ofMillis(50),
                        () -> new TaskTimeoutException("job", "job", "running", Duration.ofMillis(50)))));
    }

    /** R17: the wait ends with the task's id, its last state and the time waited; the task can be waited for again. */
    @Test
    void aTaskThatNeverEndsIsNamedInTheTimeout() {
        TaskRef ref = TaskRef.task("ct1");
        Call<TaskProgress> running =
                Call.of(new TaskProgress(ref, "export-data-rows", null, TaskProgress.State.RUNNING, 40, null));
        TaskHandle<String> handle = new TaskHandle<>(
                ref,
                running,
                StreamCall.of(() -> running.mono().concatWith(Mono.never())),
                done -> Call.of("never"),
                Duration.ofMillis(50));
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> this.style.run(TaskCall.of(Call.of(handle))))
                .withMessageContaining("ct1")
                .withMessageContaining("export-data-rows")
                .withMessageContaining("RUNNING (40 %)");
    }
}
