package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.http.Reply;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.world.EntityStore;
import io.github.labelboxspring.emulator.world.RuleException;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.data.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Custom embeddings and the vector service's two paths. */
final class EmbeddingResolvers implements ResolverSet {

    private static final int MOST_DIMENSIONS = 2_048;
    private static final int MOST_EMBEDDINGS = 100;
    private static final int MOST_LINES = 1_000;

    EmbeddingResolvers(Services services) {
        services.routes()
                .on("PUT", "/adv/adv/v1/embeddings/{id}/_import_ndjson", EmbeddingResolvers::importVectors)
                .on(
                        "GET",
                        "/adv/adv/v1/embeddings/{id}/vectors/_count",
                        request -> Reply.json(
                                200,
                                Map.of("count", embedding(request).vectors().size())));
    }

    @Override
    public String schema() {
        return "embeddings";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Embedding", Embedding.class)
                .query(
                        "embeddings",
                        call -> Listing.store(call, Embedding.class).stream().toList())
                .mutation("createEmbedding", EmbeddingResolvers::create)
                .mutation("deleteEmbedding", EmbeddingResolvers::delete);
    }

    private static Embedding create(Invocation call) {
        EntityStore<Embedding> store = Listing.store(call, Embedding.class);
        String name = call.text("data", "name");
        int dims = call.number(0, "data", "dims");
        if (dims < 1 || dims > MOST_DIMENSIONS) {
            throw ApiException.invalid(422, "An embedding has 1 to 2048 dimensions");
        }
        if (store.stream().anyMatch(other -> other.name().equals(name))) {
            throw ApiException.conflict("An embedding named " + name + " exists");
        }
        if (store.stream().count() >= MOST_EMBEDDINGS) {
            throw ApiException.notAllowed("A workspace has at most 100 custom embeddings");
        }
        Session session = Listing.session(call);
        return store.add(
                new Embedding(session.world().ids().cuid(), session.world().now(), name, dims));
    }

    private static boolean delete(Invocation call) {
        String id = call.text("data", "id");
        if (!Listing.store(call, Embedding.class).remove(id)) {
            throw ApiException.notFound("Embedding");
        }
        return true;
    }

    private static Reply importVectors(RestRequest request) {
        Embedding embedding = embedding(request);
        DataRowStore rows = DataRowStore.of(request.session(Session.class).organization());
        List<Map<String, Object>> lines = request.lines();
        if (lines.size() > MOST_LINES) {
            throw ApiException.malformed("At most 1000 lines a request");
        }
        Map<DataRow, double[]> vectors = new HashMap<>();
        for (Map<String, Object> line : lines) {
            String id = String.valueOf(line.get("id"));
            DataRow row = rows.find(id).orElseThrow(() -> ApiException.notFound("Data row " + id));
            try {
                vectors.put(row, embedding.vector(line.get("vector") instanceof List<?> list ? list : List.of()));
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
