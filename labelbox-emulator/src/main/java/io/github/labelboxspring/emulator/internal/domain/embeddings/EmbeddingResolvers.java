package io.github.labelboxspring.emulator.internal.domain.embeddings;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** Custom embeddings. */
public final class EmbeddingResolvers implements ResolverSet {

    private static final int MOST_DIMENSIONS = 2_048;
    private static final int MOST_EMBEDDINGS = 100;

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
}
