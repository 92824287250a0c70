package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.GraphQlEngine;
import io.github.labelboxspring.emulator.internal.engine.graphql.GraphQlRequest;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.core.JacksonException;

/**
 * Handles {@code POST /graphql} and {@code POST /_gql}. Both behave alike, since their differences on the platform are
 * not known.
 */
final class GraphQlEndpoint {

    private final GraphQlEngine engine;
    private final BlobStore storage;
    private final Sessions sessions;
    private final Scheduler workers;

    GraphQlEndpoint(GraphQlEngine engine, BlobStore storage, Sessions sessions, Scheduler workers) {
        this.engine = engine;
        this.storage = storage;
        this.sessions = sessions;
        this.workers = workers;
    }

    /** Read the body if the request has a valid key. Otherwise, the body is ignored. */
    Mono<Incoming> read(HttpServerRequest request) {
        Optional<Caller> session = Headers.session(request, this.sessions);
        if (session.isEmpty()) {
            return Mono.just(refused(request, null, ApiException.unauthenticated()));
        }
        Caller who = session.get();
        if (request.isMultipart()) {
            return multipart(request, who);
        }
        return Bodies.whole(request).publishOn(this.workers).map(bytes -> {
            try {
                return incoming(request, Json.object(bytes), bytes.length, who, () -> {});
            } catch (JacksonException failure) {
                return unreadable(request, who);
            }
        });
    }

    private Mono<Incoming> multipart(HttpServerRequest request, Caller who) {
        if (Headers.contentLength(request) > Limits.UPLOAD + Limits.BODY) {
            return Mono.error(new Bodies.BodyTooLargeException());
        }
        return MultipartForm.read(request, this.storage)
                .publishOn(this.workers)
                .map(form -> incoming(request, form, who))
                .onErrorResume(ApiException.class, refusal -> Mono.just(refused(request, who, refusal)));
    }

    private Incoming incoming(HttpServerRequest request, MultipartForm form, Caller who) {
        try {
            return incoming(request, form.assemble(), -1, who, form::discard);
        } catch (ApiException refusal) {
            form.discard();
            return refused(request, who, refusal);
        } catch (JacksonException failure) {
            form.discard();
            return unreadable(request, who);
        }
    }

    private Incoming incoming(
            HttpServerRequest request, Map<String, Object> body, long size, Caller who, Runnable discard) {
        GraphQlRequest query = new GraphQlRequest(
                String.valueOf(body.getOrDefault("query", "")),
                variables(body.get("variables")),
                body.get("operationName") instanceof String name ? name : null);
        Asked asked = Asked.graphQl(this.engine.fields(query.query()), query.query(), query.variables(), size);
        return new Incoming(
                Headers.received(request, who, asked),
                () -> {
                    Map<String, Object> answer = this.engine.execute(query, who);
                    if (refused(answer)) {
                        discard.run();
                    }
                    return Reply.json(200, answer);
                },
                discard);
    }

    /** Return whether every root field was refused, so that uploaded files of the request are not in use. */
    private static boolean refused(Map<String, Object> answer) {
        return !(answer.get("data") instanceof Map<?, ?> data)
                || data.values().stream().allMatch(Objects::isNull);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(@Nullable Object variables) {
        return variables instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, Object>) map) : Map.of();
    }

    private static Incoming refused(HttpServerRequest request, @Nullable Caller caller, ApiException refusal) {
        return new Incoming(Headers.received(request, caller, Asked.unread()), () -> errors(refusal));
    }

    private static Incoming unreadable(HttpServerRequest request, Caller who) {
        return new Incoming(
                Headers.received(request, who, Asked.unread()),
                () -> Reply.json(400, Map.of("message", "The body is not a JSON object")));
    }

    private static Reply errors(ApiException refusal) {
        return Reply.json(200, Map.of("errors", List.of(refusal.toSpecification(null))));
    }
}
