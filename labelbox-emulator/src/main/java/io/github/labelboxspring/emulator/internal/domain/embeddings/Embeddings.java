package io.github.labelboxspring.emulator.internal.domain.embeddings;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.stream.Stream;

/** The embeddings of an organization. */
final class Embeddings {

    private static final int MOST_DIMENSIONS = 2_048;
    private static final int MOST = 100;

    private final Session session;

    private Embeddings(Session session) {
        this.session = session;
    }

    static Embeddings of(Session session) {
        return new Embeddings(session);
    }

    Stream<Embedding> stream() {
        return store().stream();
    }

    Embedding find(String id) {
        return store().find(id).orElseThrow(() -> ApiException.notFound("Embedding"));
    }

    Embedding create(String name, int dims) {
        if (dims < 1 || dims > MOST_DIMENSIONS) {
            throw ApiException.invalid(422, "An embedding has 1 to 2048 dimensions");
        }
        if (stream().anyMatch(other -> other.name().equals(name))) {
            throw ApiException.conflict("An embedding named " + name + " exists");
        }
        if (stream().count() >= MOST) {
            throw ApiException.notAllowed("A workspace has at most 100 custom embeddings");
        }
        return store().add(new Embedding(
                this.session.world().ids().cuid(), this.session.world().now(), name, dims));
    }

    void delete(String id) {
        if (!store().remove(id)) {
            throw ApiException.notFound("Embedding");
        }
    }

    private EntityStore<Embedding> store() {
        return this.session.organization().entities(Embedding.class);
    }
}
