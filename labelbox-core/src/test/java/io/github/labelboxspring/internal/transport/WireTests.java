package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** X3: an upload lasts as long as it moves. */
@Timeout(30)
class WireTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static Mono<Void> insert(Wire wire, Flux<DataBuffer> body) {
        return wire.<ClientHttpRequest>noting(BodyInserters.fromDataBuffers(body))
                .insert(new Sink(), new Context());
    }

    /** Note a connection. */
    static void begin(Wire wire) {
        insert(wire, Flux.empty()).block();
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void nothingHasBegunBeforeTheBodyIsAskedFor() {
        Wire wire = new Wire();
        assertThat(wire.begun()).isFalse();
        begin(wire);
        assertThat(wire.begun()).isTrue();
    }

    @Test
    void silenceIsSignalledOnceNothingHasMovedForThatLong() {
        Wire wire = new Wire();
        assertThat(took(() -> wire.silence(Duration.ofMillis(300), LONG).block()))
                .isBetween(Duration.ofMillis(250), Duration.ofSeconds(10));
    }

    @Test
    void theTimeLeftEndsIt() {
        Wire wire = new Wire();
        assertThat(took(() -> wire.silence(LONG, Duration.ofMillis(300)).block()))
                .isBetween(Duration.ofMillis(250), Duration.ofSeconds(10));
    }

    @Test
    void eachPieceThatIsSentIsAMove() {
        Wire wire = new Wire();
        Flux<DataBuffer> pieces = Flux.interval(Duration.ofMillis(100))
                .take(20)
                .map(at -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[1]));
        Duration silent = took(() -> {
            insert(wire, pieces).subscribe();
            wire.silence(Duration.ofMillis(900), LONG).block();
        });
        assertThat(wire.begun()).isTrue();
        assertThat(silent).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(15));
    }

    /** Takes a body as it comes. */
    private static final class Sink extends AbstractClientHttpRequest {

        @Override
        public HttpMethod getMethod() {
            return HttpMethod.POST;
        }

        @Override
        public URI getURI() {
            return URI.create("http://host/");
        }

        @Override
        public DataBufferFactory bufferFactory() {
            return DefaultDataBufferFactory.sharedInstance;
        }

        @Override
        public <T> T getNativeRequest() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return Flux.from(body).then();
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return Flux.from(body).concatMap(piece -> piece).then();
        }

        @Override
        public Mono<Void> setComplete() {
            return Mono.empty();
        }

        @Override
        protected void applyHeaders() {}

        @Override
        protected void applyCookies() {}
    }

    private static final class Context implements BodyInserter.Context {

        @Override
        public List<HttpMessageWriter<?>> messageWriters() {
            return ExchangeStrategies.withDefaults().messageWriters();
        }

        @Override
        public Optional<ServerHttpRequest> serverRequest() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> hints() {
            return Map.of();
        }
    }
}
