package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.server.HttpServerRequest;

/** Handles REST paths. Errors are JSON objects with a {@code message}. */
final class RestEndpoint {

    private final RestRoutes routes;
    private final BlobStore storage;
    private final ReadWriteLock lock;
    private final Function<HttpServerRequest, Optional<Caller>> callers;
    private final Map<String, String> challenge;
    private final Scheduler workers;

    /**
     * @param callers authenticates requests; those without a caller are refused
     * @param challenge headers of the response to such requests
     */
    RestEndpoint(
            RestRoutes routes,
            BlobStore storage,
            ReadWriteLock lock,
            Function<HttpServerRequest, Optional<Caller>> callers,
            Map<String, String> challenge,
            Scheduler workers) {
        this.challenge = challenge;
        this.workers = workers;
        this.routes = routes;
        this.storage = storage;
        this.lock = lock;
        this.callers = callers;
    }

    /** Read the body if the request has a caller. Otherwise, the body is ignored. */
    Mono<Incoming> read(HttpServerRequest request) {
        Optional<Caller> session = this.callers.apply(request);
        if (session.isEmpty()) {
            return Mono.just(new Incoming(Headers.received(request, null, Asked.unread()), this::stranger));
        }
        if (Headers.contentLength(request) > Limits.UPLOAD) {
            return Mono.error(new Bodies.BodyTooLargeException());
        }
        BlobWriter body = this.storage.writer("body", "application/octet-stream");
        return request.receive()
                .doOnNext(next -> append(body, next))
                // Only while reading: afterwards, the request owns the body, even if the client disconnects.
                .doOnCancel(() -> discard(body))
                .then(Mono.fromCallable(body::finishUnlisted))
                .doOnError(failure -> discard(body))
                .publishOn(this.workers)
                .map(blob -> new Incoming(
                        Headers.received(request, session.get(), Asked.rest(text(blob), blob.size())),
                        () -> answer(request, session.get(), blob),
                        () -> this.storage.remove(blob)));
    }

    private Reply stranger() {
        return refused(ApiException.unauthenticated()).with(this.challenge);
    }

    /** Return the body as far as the journal keeps it. */
    private static String text(Blob body) {
        byte[] bytes = body.bytes();
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private Reply answer(HttpServerRequest request, Object session, Blob body) {
        try {
            String method = request.method().name();
            RestRoutes.Match match = match(request, method);
            RestRequest rest = new RestRequest(session, match.values(), query(request), body);
            Lock held = method.equals("GET") ? this.lock.readLock() : this.lock.writeLock();
            held.lock();
            try {
                return match.handler().apply(rest);
            } finally {
                held.unlock();
            }
        } catch (ApiException refusal) {
            return refused(refusal);
        } finally {
            this.storage.remove(body);
        }
    }

    private static Reply.Bytes refused(ApiException refusal) {
        return refused(refusal.status(), String.valueOf(refusal.getMessage()), refusal.details());
    }

    static Reply.Bytes refused(int status, String message) {
        return refused(status, message, List.of());
    }

    private static Reply.Bytes refused(int status, String message, List<Map<String, Object>> details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("statusCode", status);
        body.put("error", HttpResponseStatus.valueOf(status).reasonPhrase());
        body.put("message", message);
        if (!details.isEmpty()) {
            body.put("details", details);
        }
        return Reply.json(status, body);
    }

    private RestRoutes.Match match(HttpServerRequest request, String method) {
        String path = Headers.path(request);
        try {
            return this.routes
                    .find(method, path)
                    .orElseThrow(() -> ApiException.notFound("Cannot " + method + " " + path + ":"));
        } catch (IllegalArgumentException wrongEscape) {
            throw ApiException.malformed("Failed to decode the path " + path);
        }
    }

    private static Map<String, String> query(HttpServerRequest request) {
        Map<String, String> parameters = new HashMap<>();
        try {
            new QueryStringDecoder(request.uri())
                    .parameters()
                    .forEach((name, values) -> parameters.put(name, String.join(",", values)));
            return parameters;
        } catch (IllegalArgumentException wrongEscape) {
            throw ApiException.malformed("Failed to decode the query parameters");
        }
    }

    private static void discard(BlobWriter body) {
        try {
            body.discard();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void append(BlobWriter body, ByteBuf next) {
        if (body.size() + next.readableBytes() > Limits.UPLOAD) {
            throw new Bodies.BodyTooLargeException();
        }
        byte[] bytes = new byte[next.readableBytes()];
        next.readBytes(bytes);
        try {
            body.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
