package io.github.labelboxspring.emulator.internal.domain.embeddings;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Map;

/** The REST paths by which version 6 of the official SDK manages embeddings; version 7 uses GraphQL. */
final class EmbeddingRoutes {

    private static final String ALL = "/adv/adv/v1/embeddings";
    private static final String ONE = ALL + "/{id}";

    private EmbeddingRoutes() {}

    static void addTo(RestRoutes routes) {
        routes.on("GET", ALL, EmbeddingRoutes::list)
                .on("POST", ALL, EmbeddingRoutes::create)
                .on(
                        "GET",
                        ONE,
                        request -> Reply.json(200, form(embeddings(request).find(request.path("id")))))
                .on("DELETE", ONE, EmbeddingRoutes::delete);
    }

    private static Embeddings embeddings(RestRequest request) {
        return Embeddings.of(request.session(Session.class));
    }

    private static Reply list(RestRequest request) {
        return Reply.json(
                200,
                Map.of(
                        "results",
                        embeddings(request).stream().map(EmbeddingRoutes::form).toList()));
    }

    private static Reply create(RestRequest request) {
        if (!(request.json().get("name") instanceof String name)
                || !(request.json().get("dims") instanceof Integer dims)) {
            throw ApiException.malformed("An embedding needs a name and dims, a whole number");
        }
        return Reply.json(200, form(embeddings(request).create(name, dims)));
    }

    /**
     * That the response to the deletion of an embedding is an empty object is inferred: the official SDK parses it as
     * JSON but does not use it.
     */
    private static Reply delete(RestRequest request) {
        embeddings(request).delete(request.path("id"));
        return Reply.json(200, Map.of());
    }

    private static Map<String, Object> form(Embedding embedding) {
        return Map.of(
                "id", embedding.id(), "name", embedding.name(), "dims", embedding.dims(), "custom", embedding.custom());
    }
}
