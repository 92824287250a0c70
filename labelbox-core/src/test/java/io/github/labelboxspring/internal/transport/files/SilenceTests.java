package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** X3, X4: time passes while something is demanded and nothing arrives. */
@Timeout(30)
class SilenceTests {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void timeStartsWithEachDemand() {
        Sinks.Many<Integer> values = Sinks.many().unicast().onBackpressureBuffer();
        StepVerifier.create(Silence.limited(LONGEST, values.asFlux()), 1)
                .then(() -> values.tryEmitNext(1))
                .expectNext(1)
                .thenAwait(Duration.ofMillis(3_200))
                .thenRequest(1)
                .thenAwait(Duration.ofMillis(1_100))
                .then(() -> values.tryEmitNext(2))
                .expectNext(2)
                .thenCancel()
                .verify();
    }

    @Test
    void timeStartsWithEachValue() {
        Flux<Long> values = Flux.interval(Duration.ofMillis(500)).take(6);
        StepVerifier.create(Silence.limited(LONGEST, values)).expectNextCount(6).verifyComplete();
    }

    @Test
    void silenceEndsInAnErrorThatSaysHowLongItWas() {
        Duration took = StepVerifier.create(
                        Silence.limited(Duration.ofMillis(200), Flux.just(1).concatWith(Flux.never())))
                .expectNext(1)
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(TimeoutException.class)
                        .hasMessage("nothing arrived for 200 ms"))
                .verify();
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(190));
    }
}
