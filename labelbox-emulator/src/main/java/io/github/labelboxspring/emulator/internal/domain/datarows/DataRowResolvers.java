package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads, updates and deletes single data rows, and reports whether data rows are processed. */
public final class DataRowResolvers implements ResolverSet {

    private static final int LARGEST_DELETION = 4_000;
    private static final int MOST_EXTERNAL_IDS = 1_500;

    private final Services services;
    private final MediaInspector media;

    public DataRowResolvers(Services services, MediaInspector media) {
        this.services = services;
        this.media = media;
    }

    @Override
    public String schema() {
        return "data-rows";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("DataRow", DataRow.class)
                .type("ExternalIdMatch", ExternalIdMatch.class)
                .type("DataRowProcessing", Processing.class)
                .type("DeletedDataRow", Deleted.class)
                .query("dataRow", call -> find(call, call.text("where", "id")))
                .query("externalIdsToDataRowIds", DataRowResolvers::byExternalId)
                .query("queryAllDataRowsHaveBeenProcessed", this::processed)
                .mutation("updateDataRow", DataRowResolvers::update)
                .mutation("deleteDataRows", DataRowResolvers::delete)
                .field("DataRow", "rowData", this::rowData)
                .field("DataRow", "mediaAttributes", this::media);
    }

    public static DataRowStore store(Invocation call) {
        return DataRowStore.of(Listing.session(call).organization());
    }

    public static DataRow find(Invocation call, String id) {
        return store(call).find(id).orElseThrow(() -> ApiException.notFound("DataRow"));
    }

    private static List<ExternalIdMatch> byExternalId(Invocation call) {
        return call.<String>list("externalId_in").stream()
                .distinct()
                .flatMap(wanted -> store(call).findByExternalId(wanted).stream())
                .sorted(Comparator.comparingLong(DataRow::number))
                .limit(MOST_EXTERNAL_IDS)
                .map(row -> new ExternalIdMatch(row.id(), String.valueOf(row.externalId())))
                .toList();
    }

    private String rowData(Invocation call) {
        DataRow row = call.source(DataRow.class);
        boolean processed = row.processed(this.services.world().now(), this.services.processing());
        return this.services.urls(Listing.session(call)).sign(processed ? row.source() : row.rowData());
    }

    /** Data rows that do not exist count as processed. */
    private Processing processed(Invocation call) {
        Instant now = this.services.world().now();
        DataRowStore rows = store(call);
        Stream<Optional<DataRow>> byId =
                call.<String>list("dataRowIds").stream().map(rows::find);
        Stream<Optional<DataRow>> byKey =
                call.<String>list("globalKeys").stream().map(rows::findByGlobalKey);
        return new Processing(Stream.concat(byId, byKey)
                .flatMap(Optional::stream)
                .allMatch(row -> row.processed(now, this.services.processing())));
    }

    private static DataRow update(Invocation call) {
        DataRow row = find(call, call.text("where", "id"));
        if (call.has("data", "globalKey")) {
            rekey(call, row);
        }
        if (call.has("data", "externalId")) {
            store(call).name(row, call.find("data", "externalId").orElse(null));
        }
        boolean strict = Listing.session(call).world().strict();
        call.find("data", "rowData").map(text -> content(text, strict)).ifPresent(row::rowData);
        row.touch(Listing.session(call).world().now());
        return row;
    }

    private static String content(String text, boolean strict) {
        try {
            return AssetContent.checked(text, strict);
        } catch (RuleException refusal) {
            throw ApiException.invalid(422, refusal.reason());
        }
    }

    private static void rekey(Invocation call, DataRow row) {
        String key = call.find("data", "globalKey").orElse(null);
        if (key == null) {
            store(call).clearKey(row);
        } else if (key.isBlank() || key.length() > DataRowStore.LONGEST_KEY) {
            throw ApiException.invalid(422, "Invalid global key: it must have 1 to 200 characters");
        } else if (!store(call).key(row, key)) {
            throw ApiException.conflict("Duplicate global key: '" + key + "'");
        }
    }

    private static List<Deleted> delete(Invocation call) {
        Collection<String> ids = new HashSet<>(call.list("where", "dataRowIds"));
        if (ids.size() > LARGEST_DELETION) {
            throw ApiException.malformed("At most 4000 data rows can be deleted at once");
        }
        List<DataRow> rows = ids.stream().map(id -> find(call, id)).toList();
        List<Deleted> deleted = rows.stream().map(row -> new Deleted(row.id())).toList();
        store(call).delete(Listing.session(call), rows);
        return deleted;
    }

    private Map<String, Object> media(Invocation call) {
        DataRow row = call.source(DataRow.class);
        if (!row.processed(this.services.world().now(), this.services.processing())) {
            return Map.of();
        }
        MediaAttributes known = this.media.attributes(row);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("mimeType", known.mimeType());
        if (known.width() != null && known.height() != null) {
            attributes.put("width", known.width());
            attributes.put("height", known.height());
        }
        return attributes;
    }

    record ExternalIdMatch(String dataRowId, String externalId) {}

    record Processing(boolean allDataRowsHaveBeenProcessed) {}

    record Deleted(String id) {}
}
