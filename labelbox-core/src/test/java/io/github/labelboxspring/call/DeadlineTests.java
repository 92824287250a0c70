package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.internal.scope.Scope;
import java.time.Duration;
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
