package io.github.labelboxspring.chaos;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A network between the client and the emulator that loses a share of all requests, or of their answers after they were
 * carried out. The faults are chosen by a seed.
 */
final class ChaosProxy implements AutoCloseable {

    private enum Fault {
        CUT_BEFORE,
        UNAVAILABLE_BEFORE,
        THROTTLED_BEFORE,
        CUT_AFTER,
        UNAVAILABLE_AFTER,
        INTERNAL_ERROR_AFTER,
        HALF_AN_ANSWER,
        WEB_PAGE_AFTER
    }

    private static final Fault[] FAULTS = Fault.values();

    private final HttpClient target = HttpClient.create().disableRetry(true);

    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

    private final AtomicInteger faults = new AtomicInteger();

    private final Random random;

    private final double share;

    private volatile String emulator = "";

    ChaosProxy(long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    String url() {
        return "http://127.0.0.1:" + this.server.port();
    }

    void forwardTo(String emulator) {
        this.emulator = emulator;
    }

    int faults() {
        return this.faults.get();
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    Fault fault = next();
                    if (fault == null) {
                        return forward(request, body).flatMap(answer -> send(answer, response));
                    }
                    this.faults.incrementAndGet();
                    return spoil(fault, request, body, response);
                });
    }

    private synchronized @Nullable Fault next() {
        return this.random.nextDouble() < this.share ? FAULTS[this.random.nextInt(FAULTS.length)] : null;
    }

    private Mono<Void> spoil(Fault fault, HttpServerRequest request, byte[] body, HttpServerResponse response) {
        return switch (fault) {
            case CUT_BEFORE -> cut(response);
            case UNAVAILABLE_BEFORE -> send(503, "upstream connect error", response);
            case THROTTLED_BEFORE -> send(429, "{\"message\":\"You have exceeded the limit\"}", response);
            case CUT_AFTER -> forward(request, body).then(cut(response));
            case UNAVAILABLE_AFTER -> forward(request, body).then(send(502, "", response));
            case INTERNAL_ERROR_AFTER -> forward(request, body).then(send(500, "{}", response));
            case HALF_AN_ANSWER -> forward(request, body).flatMap(answer -> sendHalf(answer, response));
            case WEB_PAGE_AFTER -> forward(request, body).then(send(200, "<html>proxy</html>", response));
        };
    }

    private Mono<Answer> forward(HttpServerRequest request, byte[] body) {
        return this.target
                .headers(headers -> headers.add(request.requestHeaders())
                        .remove(HttpHeaderNames.HOST)
                        .remove(HttpHeaderNames.TRANSFER_ENCODING)
                        .set(HttpHeaderNames.CONTENT_LENGTH, body.length))
                .request(request.method())
                .uri(this.emulator + request.uri())
                .send(Mono.just(Unpooled.wrappedBuffer(body)))
                .responseSingle((head, content) -> content.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> new Answer(head.status().code(), head.responseHeaders(), bytes)));
    }

    private static Mono<Void> send(int status, String text, HttpServerResponse response) {
        return Mono.defer(
                () -> response.status(status).sendString(Mono.just(text)).then());
    }

    private static Mono<Void> send(Answer answer, HttpServerResponse response) {
        copy(answer, response);
        return response.sendByteArray(Mono.just(answer.body())).then();
    }

    private static Mono<Void> sendHalf(Answer answer, HttpServerResponse response) {
        copy(answer, response);
        byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
        return response.sendHeaders()
                .then()
                .then(Mono.fromRunnable(() -> response.withConnection(connection -> connection
                        .channel()
                        .writeAndFlush(Unpooled.wrappedBuffer(half))
                        .addListener(ChannelFutureListener.CLOSE))))
                .then(Mono.never());
    }

    private static void copy(Answer answer, HttpServerResponse response) {
        response.status(answer.status());
        answer.headers().forEach(header -> response.addHeader(header.getKey(), header.getValue()));
        response.responseHeaders()
                .remove(HttpHeaderNames.TRANSFER_ENCODING)
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
    }

    private static Mono<Void> cut(HttpServerResponse response) {
        return Mono.fromRunnable(() -> response.withConnection(
                        connection -> connection.channel().close()))
                .then(Mono.never());
    }

    @Override
    public void close() {
        this.server.disposeNow();
    }

    private record Answer(int status, HttpHeaders headers, byte[] body) {}
}
