package io.github.labelboxspring.internal.transport.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** R56 */
class ConcurrencyLimitTests {

    private final ConcurrencyLimit limit = new ConcurrencyLimit(2, 100_000);

    private final List<Sinks.Empty<Void>> works =
            IntStream.range(0, 5).mapToObj(each -> Sinks.<Void>empty()).toList();

    private final List<Integer> begun = new ArrayList<>();

    private <T> Mono<T> run(Mono<T> work) {
        return this.limit.run(work, turn -> turn);
    }

    private Mono<Void> work(int number) {
        return run(this.works.get(number).asMono().doOnSubscribe(ignored -> this.begun.add(number)));
    }

    @Test
    void othersBeginInTheirOrderWhenOneEnds() {
        IntStream.range(0, 5).forEach(each -> work(each).onErrorComplete().subscribe());
        assertThat(this.begun).containsExactly(0, 1);
        this.works.get(1).tryEmitEmpty();
        assertThat(this.begun).containsExactly(0, 1, 2);
        this.works.get(0).tryEmitError(new IllegalStateException("failed"));
        assertThat(this.begun).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatIsGivenUpTakesNoPlace() {
        Disposable first = work(0).subscribe();
        work(1).subscribe();
        Disposable waiting = work(2).subscribe();
        work(3).subscribe();
        waiting.dispose();
        first.dispose();
        assertThat(this.begun).containsExactly(0, 1, 3);
        this.works.get(1).tryEmitEmpty();
        this.works.get(3).tryEmitEmpty();
        work(4).subscribe();
        assertThat(this.begun).containsExactly(0, 1, 3, 4);
    }

    @Test
    void worksThatFailAtOnceDoNotPileUpOnTheStack() {
        AtomicInteger failed = new AtomicInteger();
        work(0).subscribe();
        work(1).subscribe();
        for (int i = 0; i < 50_000; i++) {
            run(Mono.error(new IllegalStateException("bad")))
                    .subscribe(none -> {}, failure -> failed.incrementAndGet());
        }
        this.works.get(0).tryEmitEmpty();
        assertThat(failed).hasValue(50_000);
    }

    @Test
    void noPlaceIsLostAmongThreads() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Mono<Integer> work = Mono.delay(Duration.ofNanos(1)).map(tick -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            return running.decrementAndGet();
        });
        Flux.range(0, 20_000)
                .flatMap(each -> run(work).timeout(Duration.ofMillis(20)).onErrorComplete(), 500)
                .blockLast(Duration.ofMinutes(1));
        assertThat(most.get()).isLessThanOrEqualTo(2);
        assertThat(run(Mono.just("free")).block(Duration.ofSeconds(5))).isEqualTo("free");
        assertThat(Mono.zip(run(Mono.never()).timeout(Duration.ofMillis(50)).onErrorReturn("a"), run(Mono.just("b")))
                        .block(Duration.ofSeconds(5)))
                .isNotNull();
    }

    @Test
    void isIdleWhileNothingIsUnderWay() {
        assertThat(this.limit.isIdle()).isTrue();
        Disposable first = work(0).subscribe();
        assertThat(this.limit.isIdle()).isFalse();
        first.dispose();
        assertThat(this.limit.isIdle()).isTrue();
    }

    /** X9 */
    @Test
    void aFullQueueTakesNoMore() {
        ConcurrencyLimit small = new ConcurrencyLimit(1, 1);
        small.run(Mono.never(), turn -> turn).subscribe();
        small.run(Mono.never(), turn -> turn).subscribe();
        assertThatExceptionOfType(ConcurrencyLimit.QueueFullException.class)
                .isThrownBy(() -> small.run(Mono.just("third"), turn -> turn).block())
                .withMessageContaining("1 requests are already waiting");
    }
}
