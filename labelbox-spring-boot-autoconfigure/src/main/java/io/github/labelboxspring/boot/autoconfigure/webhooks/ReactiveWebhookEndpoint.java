package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import io.github.labelboxspring.boot.webhooks.WebhookRequest;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads the bytes of the body, and leaves the event loop before calling listeners. */
final class ReactiveWebhookEndpoint implements DisposableBean {

    static final int THREADS = 32;

    /** Maximum queue size per thread. */
    static final int QUEUE = 4;

    private static final int IDLE_SECONDS = 60;

    private static final String RETRY_AFTER_SECONDS = "5";

    private final WebhookReceiver receiver;

    private final Scheduler listeners =
            Schedulers.newBoundedElastic(THREADS, QUEUE, "labelbox-webhooks", IDLE_SECONDS, true);

    ReactiveWebhookEndpoint(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    RouterFunction<ServerResponse> route(String path) {
        return RouterFunctions.route()
                .POST(path, request -> receive(request).flatMap(ReactiveWebhookEndpoint::answer))
                .route(RequestPredicates.path(path), request -> otherMethod())
                .build();
    }

    private static Mono<ServerResponse> otherMethod() {
        return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private Mono<WebhookOutcome> receive(ServerRequest request) {
        ServerRequest.Headers headers = request.headers();
        WebhookRequest delivery =
                WebhookRequest.of(headers::firstHeader, headers.contentLength().orElse(-1));
        WebhookOutcome refusal = this.receiver.refuse(delivery);
        if (refusal != null) {
            return Mono.just(refusal);
        }
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), this.receiver.maxBodySize())
                .map(ReactiveWebhookEndpoint::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> uninterrupted(publish(delivery, body)))
                .onErrorResume(DataBufferLimitException.class, ex -> Mono.just(this.receiver.tooLarge()))
                .onErrorResume(RejectedExecutionException.class, ex -> Mono.just(this.receiver.busy()));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** Unlike other Reactor operators, this one runs listeners within the trace of the request. */
    private Mono<WebhookOutcome> publish(WebhookRequest delivery, byte[] body) {
        return Mono.just(body)
                .publishOn(this.listeners)
                .handle((bytes, sink) -> sink.next(this.receiver.receive(delivery, bytes)));
    }

    /** A sender that closes the connection before the response must not interrupt a listener. */
    private static <T> Mono<T> uninterrupted(Mono<T> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }

    private static Mono<ServerResponse> answer(WebhookOutcome outcome) {
        ServerResponse.BodyBuilder response =
                ServerResponse.status(outcome.status()).contentType(MediaType.TEXT_PLAIN);
        if (outcome.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.bodyValue(outcome.text());
    }

    @Override
    public void destroy() {
        this.listeners.dispose();
    }
}
