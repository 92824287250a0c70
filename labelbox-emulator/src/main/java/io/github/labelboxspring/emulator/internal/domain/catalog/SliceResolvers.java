package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slices of the catalog and of models, and their data rows. That the platform creates and deletes slices of the catalog
 * by {@code createCatalogSavedQuery} and {@code deleteSavedQuery} is known; their inputs and results are inferred.
 */
public final class SliceResolvers implements ResolverSet {

    private static final String INPUT = "input";

    /** The maximum number of slices of a kind in a workspace. */
    private static final int MOST = 100;

    public SliceResolvers(Services services) {
        services.routes().on("POST", "/emulator/slices", SliceResolvers::create);
    }

    @Override
    public String schema() {
        return "slices";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("SavedQuery", Slice.class)
                .type("DataRowIdentifier", DataRow.class)
                .type("DataRowIdentifierPage", Page.class)
                .type("DataRowIdentifierPageInfo", PageInfo.class)
                .type("ModelDataRowIdentifierPage", Page.class)
                .type("ModelDataRowIdentifierPageInfo", PageInfo.class)
                .type("DataRowIdentifierCursor", Cursor.class)
                .query(
                        "catalogSavedQueries",
                        call -> Listing.store(call, Slice.class).stream()
                                .filter(slice -> slice.kind() == Slice.Kind.CATALOG)
                                .toList())
                .query(
                        "getSavedQuery",
                        call -> Listing.store(call, Slice.class)
                                .find(call.text("id"))
                                .orElseThrow(() -> ApiException.notFound("SavedQuery")))
                .query("getDataRowIdentifiersBySavedQuery", SliceResolvers::ofCatalog)
                .query("getDataRowIdentifiersBySavedModelQuery", SliceResolvers::ofModel)
                .mutation("createCatalogSavedQuery", SliceResolvers::createOfCatalog)
                .mutation("deleteSavedQuery", SliceResolvers::delete)
                .field(
                        "DataRowIdentifierPageInfo",
                        "endCursor",
                        call -> call.source(PageInfo.class).cursorText());
    }

    /** Return the slice with the given id and kind. */
    public static Slice find(Invocation call, String id, Slice.Kind kind) {
        return Listing.store(call, Slice.class)
                .find(id)
                .filter(slice -> slice.kind() == kind)
                .orElseThrow(() -> ApiException.notFound("SavedQuery"));
    }

    private static Page ofCatalog(Invocation call) {
        Stream<DataRow> rows = matching(call, Slice.Kind.CATALOG);
        return Page.of(call, call.find(INPUT, "after").orElse(null), rows.toList());
    }

    private static Page ofModel(Invocation call) {
        List<ModelRun> runs = call.find(INPUT, "modelRunId")
                .map(id -> List.of(run(call, id)))
                .orElseGet(() -> Listing.store(call, ModelRun.class).stream().toList());
        Stream<DataRow> rows = matching(call, Slice.Kind.MODEL)
                .filter(row -> runs.stream().anyMatch(run -> run.row(row).isPresent()));
        return Page.of(call, call.find(INPUT, "after", "dataRowId").orElse(null), rows.toList());
    }

    private static ModelRun run(Invocation call, String id) {
        return Listing.store(call, ModelRun.class).find(id).orElseThrow(() -> ApiException.notFound("ModelRun"));
    }

    private static Stream<DataRow> matching(Invocation call, Slice.Kind kind) {
        Slice slice = find(call, call.text(INPUT, "savedQueryId"), kind);
        return DataRowSearch.of(call, null, slice.filter()).matching();
    }

    private static Slice createOfCatalog(Invocation call) {
        return create(
                Listing.session(call),
                Slice.Kind.CATALOG,
                call.text(INPUT, "name"),
                call.find(INPUT, "description").orElse(""),
                call.value(INPUT, "filter"));
    }

    private static Slice delete(Invocation call) {
        Slice slice = Listing.store(call, Slice.class)
                .find(call.text("id"))
                .orElseThrow(() -> ApiException.notFound("SavedQuery"));
        slice.delete(Listing.session(call).world().now());
        return slice;
    }

    @SuppressWarnings("unchecked")
    private static Slice create(
            Session session, Slice.Kind kind, String name, String description, @Nullable Object clauses) {
        if (name.isBlank()
                || !(clauses instanceof List<?> filter)
                || !filter.stream().allMatch(Map.class::isInstance)) {
            throw ApiException.malformed("A slice needs a name and a filter, a list of clauses");
        }
        EntityStore<Slice> slices = session.organization().entities(Slice.class);
        if (slices.stream().filter(slice -> slice.kind() == kind).count() >= MOST) {
            throw ApiException.notAllowed("A workspace has at most " + MOST + " slices of a kind");
        }
        return slices.add(new Slice(
                session,
                kind,
                name,
                description,
                filter.stream().map(clause -> (Map<String, Object>) clause).toList()));
    }

    /** Create a slice: {@code {"kind": "CATALOG" | "MODEL", "name", "description", "filter": [...]}}. */
    private static Reply create(RestRequest request) {
        Map<String, Object> wanted = request.json();
        Slice slice = create(
                request.session(Session.class),
                "MODEL".equals(wanted.get("kind")) ? Slice.Kind.MODEL : Slice.Kind.CATALOG,
                wanted.get("name") instanceof String name ? name : "",
                String.valueOf(wanted.getOrDefault("description", "")),
                wanted.get("filter"));
        return Reply.json(201, Map.of("id", slice.id()));
    }

    record Page(int totalCount, List<DataRow> nodes, PageInfo pageInfo) {

        /**
         * Return the page after a cursor. A cursor remains valid if its data row is deleted, since data rows are
         * ordered by number.
         */
        static Page of(Invocation call, @Nullable String after, List<DataRow> all) {
            int size = call.number(Listing.DEFAULT_PAGE, INPUT, "first");
            if (size < 1) {
                throw ApiException.malformed("first must be positive, not " + size);
            }
            long last = after == null ? -1 : number(call, after);
            List<DataRow> rest = all.stream().filter(row -> row.number() > last).toList();
            if (rest.size() <= size) {
                return new Page(all.size(), rest, new PageInfo(null, false));
            }
            DataRow end = rest.get(size - 1);
            return new Page(
                    all.size(), rest.subList(0, size), new PageInfo(new Cursor(end.id(), end.globalKey()), true));
        }

        private static long number(Invocation call, String id) {
            return DataRowStore.of(Listing.session(call).organization())
                    .number(id)
                    .orElseThrow(() -> ApiException.malformed("Unknown cursor " + id));
        }
    }

    record PageInfo(@Nullable Cursor endCursor, boolean hasNextPage) {

        @Nullable
        String cursorText() {
            return this.endCursor == null ? null : this.endCursor.dataRowId();
        }
    }

    record Cursor(String dataRowId, @Nullable String globalKey) {}
}
