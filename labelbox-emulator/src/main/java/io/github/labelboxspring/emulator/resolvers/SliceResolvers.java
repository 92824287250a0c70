package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.ResolverSet;
import io.github.labelboxspring.emulator.graphql.Wiring;
import io.github.labelboxspring.emulator.http.Reply;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.Slice;
import java.util.List;
import java.util.Map;

/** Slices of the catalog and of models. */
final class SliceResolvers implements ResolverSet {

    SliceResolvers(Services services) {
        services.routes().on("POST", "/emulator/slices", SliceResolvers::create);
    }

    @Override
    public String schema() {
        return "slices";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("SavedQuery", Slice.class)
                .query(
                        "catalogSavedQueries",
                        call -> Listing.store(call, Slice.class).stream()
                                .filter(slice -> slice.kind() == Slice.Kind.CATALOG)
                                .toList())
                .query(
                        "getSavedQuery",
                        call -> Listing.store(call, Slice.class)
                                .find(call.text("id"))
                                .orElseThrow(() -> ApiException.notFound("SavedQuery")));
    }

    /** The platform has no call for it: {@code {"kind": "CATALOG" | "MODEL", "name", "description", "filter": [...]}}. */
    private static Reply create(RestRequest request) {
        Session session = request.session(Session.class);
        Map<String, Object> wanted = request.json();
        if (!(wanted.get("name") instanceof String name) || !(wanted.get("filter") instanceof List<?> filter)) {
            throw ApiException.malformed("A slice needs a name and a filter, a list of clauses");
        }
        Slice slice = session.organization()
                .entities(Slice.class)
                .add(new Slice(
                        session,
                        "MODEL".equals(wanted.get("kind")) ? Slice.Kind.MODEL : Slice.Kind.CATALOG,
                        name,
                        String.valueOf(wanted.getOrDefault("description", "")),
                        List.copyOf(filter)));
        return Reply.json(201, Map.of("id", slice.id()));
    }
}
