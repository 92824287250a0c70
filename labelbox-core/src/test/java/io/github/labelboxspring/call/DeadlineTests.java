package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** X9: a deadline ends whatever a call does, not only its requests. */
@ParameterizedClass
@Timeout(20)
@EnumSource(CallStyle.class)
class DeadlineTests {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static final Duration LONG = Duration.ofHours(1);

    @Parameter
    private CallStyle style;

    private static Call<Integer> silent() {
        return new PipelineCall<>(Mono::never);
    }

    private static Call<String> deadline() {
        return new PipelineCall<>(() -> Mono.deferContextual(
                view -> Mono.just(String.valueOf(Scope.of(view).options().deadline()))));
    }

    private void assertEnds(Call<?> call) {
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> this.style.run(call))
                .withMessageMatching(".* did not complete within [0-9.]+ m?s")
                .returns(false, DeadlineExceededException::mayHaveBeenApplied);
    }

    @Test
    void aCallEndsWithoutARequest() {
        assertEnds(silent().with(options -> options.withDeadline(SHORT)));
    }

    @Test
    void aStreamEndsWithoutARequest() {
        StreamCall<Integer> call = StreamCall.of(Flux::<Integer>never).with(options -> options.withDeadline(SHORT));
        assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(() -> this.style.read(call));
    }

    @Test
    void aStreamThatIsInTimeIsWhole() {
        StreamCall<Integer> call = StreamCall.of(() -> Flux.range(0, 3)).with(options -> options.withDeadline(LONG));
        assertThat(this.style.read(call)).containsExactly(0, 1, 2);
    }

    @Test
    void theEarliestDeadlineHolds() {
        assertEnds(Call.defer(() -> silent().with(options -> options.withDeadline(SHORT)))
                .with(options -> options.withDeadline(LONG)));
        assertEnds(Call.defer(() -> silent().with(options -> options.withDeadline(LONG)))
                .with(options -> options.withDeadline(SHORT)));
    }

    @Test
    void theDeadlineIsThatOfTheWholeCallEverywhereInIt() {
        assertThat(this.style.run(Call.of(1).flatMap(one -> deadline()).with(options -> options.withDeadline(LONG))))
                .isEqualTo("PT1H");
        assertThat(this.style.run(deadline())).isEqualTo("null");
    }

    /** What runs inside of an execution belongs to it, also as a publisher. */
    @Test
    void aPublisherInsideOfACallBelongsToTheCall() {
        Call<String> inner = deadline();
        Call<String> outer = new PipelineCall<>(inner::mono);
        assertThat(this.style.run(outer.with(options -> options.withDeadline(LONG))))
                .isEqualTo("PT1H");
        StreamCall<String> stream =
                StreamCall.of(() -> StreamCall.of(() -> inner.mono().flux()).flux());
        assertThat(this.style.read(stream.with(options -> options.withDeadline(LONG))))
                .containsExactly("PT1H");
    }

    private static <T> Call<T> slow(T value) {
        return new PipelineCall<>(() -> Mono.delay(Duration.ofSeconds(1)).thenReturn(value));
    }

    private static UnaryOperator<CallOptions> limit() {
        return options -> options.withDeadline(Duration.ofMillis(2500));
    }

    /** Each page is in time, the list has no end. */
    @Test
    void theDeadlineOfAListIsThatOfAllItsPages() {
        AtomicInteger pages = new AtomicInteger();
        PagedCall<Integer> list = PagedCall.of(
                        cursor -> slow(new Page<>(List.of(1), String.valueOf(pages.incrementAndGet()))))
                .with(limit());
        assertEnds(list);
        assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(() -> this.style.read(list));
        assertEnds(list.mapItems(item -> item + 1));
    }

    @Test
    void aPageAloneHasTheOptionsOfItsList() {
        PagedCall<String> list = PagedCall.sized(
                        10, (cursor, size) -> deadline().map(text -> new Page<>(List.of(text), null)))
                .with(options -> options.withDeadline(SHORT))
                .with(options -> options.withDeadline(LONG));
        assertThat(this.style.run(list)).containsExactly("PT1H");
        assertThat(this.style.run(list.first()).items()).containsExactly("PT1H");
        assertThat(this.style.run(list.page("1")).items()).containsExactly("PT1H");
        assertThat(this.style.run(list.page(null, 2)).items()).containsExactly("PT1H");
    }

    /** Start, wait and reading are each in time, together they are not. */
    @Test
    void theDeadlineOfATaskIsThatOfStartWaitAndResult() {
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> this.style.run(TaskCall.of(slow(task())).with(limit())))
                .satisfies(failure -> assertThat(failure.tasks()).containsExactly(TaskRef.task("t1")));
        assertThat(this.style.run(TaskCall.of(slow(task())))).isEqualTo("null");
    }

    /** What is started by itself leaves its whole time to the wait and the reading. */
    @Test
    void theDeadlineOfAHandleIsThatOfWaitAndResult() {
        TaskHandle<String> handle = this.style.run(TaskCall.of(slow(task()))
                .with(options -> options.withDeadline(LONG))
                .start());
        assertThat(this.style.run(handle.result())).isEqualTo("PT1H");
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> this.style.run(handle.with(options -> options.withDeadline(Duration.ofMillis(1500)))
                        .result()));
    }

    private static TaskHandle<String> task() {
        TaskProgress done = new TaskProgress(TaskRef.task("t1"), "any", null, TaskProgress.State.COMPLETE, 100, null);
        return new TaskHandle<>(
                done.ref(),
                Call.of(done),
                StreamCall.of(() -> slow(done).mono().flux()),
                end -> slow(end).flatMap(x -> deadline()),
                LONG);
    }

    @Test
    void valuesOfTheCallerEndAtTheDeadline() {
        Call<Integer> call = new PipelineCall<>(() -> Mono.deferContextual(
                view -> Scope.of(view).untilDeadline(Flux.<Integer>never()).next()));
        assertEnds(call.with(options -> options.withDeadline(SHORT)));
    }

    @Test
    void withoutADeadlineNothingIsLimited() {
        Scope scope = Scope.elastic();
        Flux<Integer> values = Flux.just(1);
        assertThat(scope.remaining()).isNull();
        assertThat(scope.remaining(LONG)).isEqualTo(LONG);
        assertThat(scope.untilDeadline(values)).isSameAs(values);
    }
}
