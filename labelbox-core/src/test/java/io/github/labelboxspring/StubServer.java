package io.github.labelboxspring;

import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A server that answers what it is told, in the order it is told, and remembers what it was asked. */
public final class StubServer implements AutoCloseable {

    public static final String KEY = "canary-key-4711";

    /** How often a client of this server tries. */
    public static final int ATTEMPTS = 4;

    private final LinkedBlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    private final List<Received> received = new CopyOnWriteArrayList<>();

    private final DisposableServer server;

    public StubServer() {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::handle)
                .bindNow();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .flatMap(body -> {
                    this.received.add(new Received(
                            request.method().name(),
                            request.uri(),
                            request.requestHeaders().get("Authorization"),
                            body));
                    Reply reply = this.replies.poll();
                    return reply == null ? response.status(599).send() : Mono.from(reply.apply(request, response));
                });
    }

    /** A reply of its own making. */
    public StubServer then(Reply reply) {
        this.replies.add(reply);
        return this;
    }

    public StubServer then(int status, String body) {
        return then((request, response) -> response.status(status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(body)));
    }

    public StubServer then(int status, String body, String header, String value) {
        return then((request, response) ->
                response.status(status).header(header, value).sendString(Mono.just(body)));
    }

    /** Takes the request and cuts the connection. */
    public StubServer thenCut() {
        return then((request, response) -> {
            response.withConnection(connection -> connection.channel().close());
            return Mono.never();
        });
    }

    /** Takes the request and never answers. */
    public StubServer thenSilence() {
        return then((request, response) -> Mono.never());
    }

    /** Forgets the replies that were not asked for. */
    public void reset() {
        this.replies.clear();
    }

    public List<Received> received() {
        return this.received;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + this.server.port() + path;
    }

    /** A client of this server that waits only milliseconds between attempts. */
    public LabelboxClientBuilder client() {
        return LabelboxClient.builder()
                .apiKey(KEY)
                .endpoint(url("/graphql"))
                .restEndpoint(url("/api/v1"))
                .retry(new RetrySettings(
                        ATTEMPTS,
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5)))
                .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(50)));
    }

    @Override
    public void close() {
        this.server.disposeNow();
    }

    /** One answer. */
    @FunctionalInterface
    public interface Reply extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

    /** One request. */
    public record Received(String method, String uri, String authorization, String body) {}
}
