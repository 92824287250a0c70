package io.github.labelboxspring.emulator.http;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.GraphQlEngine;
import io.github.labelboxspring.emulator.graphql.GraphQlRequest;
import io.github.labelboxspring.emulator.storage.BlobStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.core.JacksonException;

/** {@code POST /graphql} and {@code /_gql}, which answer alike: where they differ in truth is not known. */
final class GraphQlEndpoint {

    private final GraphQlEngine engine;
    private final BlobStore storage;
    private final Sessions sessions;

    GraphQlEndpoint(GraphQlEngine engine, BlobStore storage, Sessions sessions) {
        this.engine = engine;
        this.storage = storage;
        this.sessions = sessions;
    }

    Mono<Incoming> read(HttpServerRequest request) {
        if (request.isMultipart()) {
            return MultipartForm.read(request, this.storage)
                    .map(body -> incoming(request, body, -1))
                    .onErrorResume(ApiException.class, refusal -> Mono.just(refused(request, refusal)))
                    .onErrorResume(JacksonException.class, failure -> Mono.just(unreadable(request)));
        }
        return Bodies.whole(request).map(bytes -> {
            try {
                return incoming(request, Json.object(bytes), bytes.length);
            } catch (JacksonException failure) {
                return unreadable(request);
            }
        });
    }

    private Incoming incoming(HttpServerRequest request, Map<String, Object> body, long size) {
        GraphQlRequest query = new GraphQlRequest(
                String.valueOf(body.getOrDefault("query", "")),
                variables(body.get("variables")),
                body.get("operationName") instanceof String name ? name : null);
        List<String> roots = this.engine.rootFields(query.query());
        Map<String, Object> kept = size > Limits.JOURNAL_BODY ? Map.of() : query.variables();
        Optional<Object> session = Headers.session(request, this.sessions);
        return new Incoming(
                Headers.received(request, roots, kept, size),
                () -> session.map(who -> Reply.json(200, this.engine.execute(query, who)))
                        .orElseGet(() -> errors(ApiException.unauthenticated())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(@Nullable Object variables) {
        return variables instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, Object>) map) : Map.of();
    }

    private static Incoming refused(HttpServerRequest request, ApiException refusal) {
        return new Incoming(Headers.received(request, List.of(), Map.of(), -1), () -> errors(refusal));
    }

    private static Incoming unreadable(HttpServerRequest request) {
        return new Incoming(
                Headers.received(request, List.of(), Map.of(), -1),
                () -> Reply.json(400, Map.of("message", "The body is not a JSON object")));
    }

    private static Reply errors(ApiException refusal) {
        return Reply.json(200, Map.of("errors", List.of(refusal.toSpecification(null))));
    }
}
