package io.github.labelboxspring.internal.transport;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequestDecorator;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tracks the transmission of one attempt: whether anything was sent, and when data was last transferred. */
final class Wire {

    private volatile boolean begun;

    private volatile long lastMove = System.nanoTime();

    /** Return whether a connection was established, so that Labelbox may have received the request. */
    boolean begun() {
        return this.begun;
    }

    /** Signal when no data was transferred for the given time, or when the remaining time is over. */
    Mono<Long> silence(Duration longest, Duration left) {
        Mono<Long> silent = Mono.defer(() -> Mono.delay(longest.minusNanos(System.nanoTime() - this.lastMove)))
                .repeat(() -> System.nanoTime() - this.lastMove < longest.toNanos())
                .last();
        return Mono.firstWithSignal(silent, Mono.delay(left));
    }

    /** Return the same body and track its transmission. */
    <B> BodyInserter<B, ClientHttpRequest> noting(BodyInserter<?, ? super ClientHttpRequest> body) {
        return (request, context) -> {
            this.begun = true;
            move();
            return body.insert(new Noting(request), context);
        };
    }

    private void move() {
        this.lastMove = System.nanoTime();
    }

    private final class Noting extends ClientHttpRequestDecorator {

        Noting(ClientHttpRequest request) {
            super(request);
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return body instanceof Mono<? extends DataBuffer> one
                    ? super.writeWith(one.doOnNext(piece -> move()))
                    : super.writeWith(Flux.from(body).doOnNext(piece -> move()));
        }
    }
}
