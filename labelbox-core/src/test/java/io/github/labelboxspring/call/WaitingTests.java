package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.scope.Scope;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** X11, X14: which threads run the work of a call, and what ends it. */
@Timeout(20)
class WaitingTests {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    private <T> Flux<T> endless(Flux<T> values) {
        return values.concatWith(Flux.never()).doOnCancel(() -> this.cancelled.set(true));
    }

    @Test
    void anEndWithoutAValueOnAnotherThreadIsSeen() {
        Call<Integer> empty =
                new PipelineCall<>(() -> Mono.delay(Duration.ofMillis(20)).then(Mono.empty()));
        assertThat(empty.execute()).isNull();
        Call<Integer> lost = new PipelineCall<>(
                () -> Mono.delay(Duration.ofMillis(20)).then(Mono.error(new IllegalStateException("lost"))));
        assertThatIllegalStateException().isThrownBy(lost::execute);
    }

    /** A value may come from the thread that has opened the stream, while another one reads it. */
    @Test
    void aStreamIsReadByAnotherThreadThanTheOneThatOpenedIt() throws Exception {
        Sinks.Many<Integer> values = Sinks.many().unicast().onBackpressureBuffer();
        Iterator<Integer> stream = StreamCall.of(values::asFlux).stream().iterator();
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Integer> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            waits.countDown();
            read.complete(stream.next());
        });
        reader.start();
        waits.await();
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        values.tryEmitNext(7);
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void closingAStreamEndsTheWorkBehindIt() {
        try (Stream<Integer> values = StreamCall.of(() -> endless(Flux.just(1, 2))).stream()) {
            assertThat(values.findFirst()).contains(1);
            assertThat(this.cancelled).isFalse();
        }
        assertThat(this.cancelled).isTrue();
    }

    @Test
    void aValueThatCannotBeReadEndsTheWorkBehindAStream() {
        Stream<Integer> values = Execution.<Integer, Integer>stream(() -> endless(Flux.just(1)), next -> () -> {
            var unused = next.get();
            throw new IllegalStateException("unreadable");
        });
        assertThatIllegalStateException().isThrownBy(values::toList);
        assertThat(this.cancelled).isTrue();
    }

    @Test
    void anErrorOnTheCallingThreadEndsTheWork() {
        Call<Integer> call = new PipelineCall<>(() -> endless(Flux.<Integer>empty())
                .next()
                .transform(work -> Mono.deferContextual(view -> {
                    Scope.of(view).scheduler().schedule(() -> {
                        throw new StackOverflowError("made up");
                    });
                    return work;
                })));
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(call::execute);
        assertThat(this.cancelled).isTrue();
    }

    @Test
    void anInterruptEndsTheWork() {
        Call<Integer> call =
                new PipelineCall<>(() -> endless(Flux.<Integer>empty()).next());
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(this.cancelled).isTrue();
    }

    /** R58 */
    @Test
    void aStreamIsNotOpenedOnAThreadThatMustNotBlock() {
        StreamCall<Integer> call = StreamCall.of(() -> Flux.just(1));
        Mono<Object> wrong = Mono.<Object>fromCallable(call::stream).subscribeOn(Schedulers.parallel());
        assertThatIllegalStateException().isThrownBy(wrong::block).withMessageContaining("stream() would block");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void codeOfTheCallerRunsWhereItMayBlock(CallStyle style) {
        assertThat(style.run(Call.defer(() -> Call.of(Schedulers.isInNonBlockingThread()))))
                .isFalse();
        assertThat(style.read(StreamCall.of(() -> Flux.just(Schedulers.isInNonBlockingThread()))))
                .containsExactly(false);
    }
}
