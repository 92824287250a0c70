package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.embeddings.Embedding;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vectors of data rows: the two endpoints of the platform's vector service. */
public final class VectorRoutes {

    private static final int MOST_LINES = 1_000;

    private VectorRoutes() {}

    public static void addTo(Services services) {
        services.world().events().on(DataRowsDeleted.class, VectorRoutes::forget);
        services.routes()
                .on("PUT", "/adv/adv/v1/embeddings/{id}/_import_ndjson", VectorRoutes::importVectors)
                .on(
                        "GET",
                        "/adv/adv/v1/embeddings/{id}/vectors/_count",
                        request -> Reply.json(
                                200,
                                Map.of("count", embedding(request).vectors().size())));
    }

    private static void forget(DataRowsDeleted event) {
        event.organization().entities(Embedding.class).stream()
                .forEach(embedding ->
                        event.rows().forEach(row -> embedding.vectors().remove(row.number())));
    }

    private static Reply importVectors(RestRequest request) {
        Embedding embedding = embedding(request);
        DataRowStore rows = DataRowStore.of(request.session(Session.class).organization());
        List<Map<String, Object>> lines = request.lines();
        if (lines.size() > MOST_LINES) {
            throw ApiException.malformed("At most 1000 lines a request");
        }
        Map<Integer, double[]> vectors = new HashMap<>();
        for (Map<String, Object> line : lines) {
            String id = String.valueOf(line.get("id"));
            DataRow row = rows.find(id).orElseThrow(() -> ApiException.notFound("Data row " + id));
            try {
                vectors.put(
                        row.number(), embedding.vector(line.get("vector") instanceof List<?> list ? list : List.of()));
            } catch (RuleException refusal) {
                throw ApiException.malformed(refusal.reason());
            }
        }
        embedding.vectors().putAll(vectors);
        return Reply.json(200, Map.of("count", vectors.size()));
    }

    private static Embedding embedding(RestRequest request) {
        return request.session(Session.class)
                .organization()
                .entities(Embedding.class)
                .find(request.path("id"))
                .orElseThrow(() -> ApiException.notFound("Embedding"));
    }
}
