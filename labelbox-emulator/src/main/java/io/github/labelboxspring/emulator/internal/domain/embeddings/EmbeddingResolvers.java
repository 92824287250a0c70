package io.github.labelboxspring.emulator.internal.domain.embeddings;

import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;

/** Queries and mutations of custom embeddings. */
public final class EmbeddingResolvers implements ResolverSet {

    public EmbeddingResolvers(Services services) {
        EmbeddingRoutes.addTo(services.routes());
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
        return Embeddings.of(Listing.session(call)).create(call.text("data", "name"), call.number(0, "data", "dims"));
    }

    private static boolean delete(Invocation call) {
        Embeddings.of(Listing.session(call)).delete(call.text("data", "id"));
        return true;
    }
}
