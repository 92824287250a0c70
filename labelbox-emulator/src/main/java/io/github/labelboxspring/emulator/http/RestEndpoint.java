package io.github.labelboxspring.emulator.http;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.storage.Blob;
import io.github.labelboxspring.emulator.storage.BlobStore;
import io.github.labelboxspring.emulator.storage.BlobWriter;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Everything below {@code /api/v1} and {@code /adv/adv/v1}; refusals are JSON objects with a {@code message}. */
final class RestEndpoint {

    private final RestRoutes routes;
    private final BlobStore storage;
    private final ReadWriteLock lock;
    private final Sessions sessions;

    RestEndpoint(RestRoutes routes, BlobStore storage, ReadWriteLock lock, Sessions sessions) {
        this.routes = routes;
        this.storage = storage;
        this.lock = lock;
        this.sessions = sessions;
    }

    Mono<Incoming> read(HttpServerRequest request) {
        BlobWriter body = this.storage.writer("body", "application/octet-stream");
        return request.receive()
                .doOnNext(next -> append(body, next))
                .then(Mono.fromCallable(body::finish))
                .map(blob -> new Incoming(
                        Headers.received(request, List.of(), Map.of(), blob.size()), () -> answer(request, blob)));
    }

    private Reply answer(HttpServerRequest request, Blob body) {
        try {
            Object session = Headers.session(request, this.sessions).orElseThrow(ApiException::unauthenticated);
            String method = request.method().name();
            RestRoutes.Match match = this.routes
                    .find(method, Headers.path(request))
                    .orElseThrow(() -> ApiException.notFound("Cannot " + method + " " + Headers.path(request) + ":"));
            RestRequest rest = new RestRequest(session, match.values(), query(request), body);
            Lock held = method.equals("GET") ? this.lock.readLock() : this.lock.writeLock();
            held.lock();
            try {
                return match.handler().apply(rest);
            } finally {
                held.unlock();
            }
        } catch (ApiException refusal) {
            return refused(refusal.status(), String.valueOf(refusal.getMessage()), refusal.details());
        } finally {
            this.storage.remove(body);
        }
    }

    static Reply refused(int status, String message) {
        return refused(status, message, List.of());
    }

    private static Reply refused(int status, String message, List<Map<String, Object>> details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("statusCode", status);
        body.put("error", HttpResponseStatus.valueOf(status).reasonPhrase());
        body.put("message", message);
        if (!details.isEmpty()) {
            body.put("details", details);
        }
        return Reply.json(status, body);
    }

    private static Map<String, String> query(HttpServerRequest request) {
        Map<String, String> parameters = new HashMap<>();
        new QueryStringDecoder(request.uri())
                .parameters()
                .forEach((name, values) -> parameters.put(name, String.join(",", values)));
        return parameters;
    }

    private static void append(BlobWriter body, ByteBuf next) {
        byte[] bytes = new byte[next.readableBytes()];
        next.readBytes(bytes);
        try {
            body.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
