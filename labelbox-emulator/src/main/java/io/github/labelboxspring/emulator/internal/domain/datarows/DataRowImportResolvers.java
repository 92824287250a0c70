package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskResolvers;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code upsertDataRows} and its paged results. */
public final class DataRowImportResolvers implements ResolverSet {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_IMPORT = 150_000;
    private static final int LARGEST_PAGE = 5_000;

    private final Services services;
    private final Tasks tasks;

    public DataRowImportResolvers(Services services, Tasks tasks) {
        this.services = services;
        this.tasks = tasks;
    }

    @Override
    public String schema() {
        return "data-row-imports";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ImportedDataRow", DataRow.class)
                .type("SuccessfulDataRowImports", Successes.class)
                .type("FailedDataRowImports", Failures.class)
                .type("FailedDataRowImport", Failure.class)
                .type("DataRowSpec", Spec.class)
                .type("DataRowSpecMetadata", SpecMetadata.class)
                .type("DataRowSpecAttachment", SpecAttachment.class)
                .mutation("upsertDataRows", this::start)
                .query("successesfulDataRowImports", DataRowImportResolvers::successes)
                .query("failedDataRowImports", DataRowImportResolvers::failures)
                .field(
                        "ImportedDataRow",
                        "rowData",
                        call -> this.services
                                .urls(Listing.session(call))
                                .sign(call.source(DataRow.class).rowData()));
    }

    private Task start(Invocation call) {
        try {
            String uri = call.text("data", "manifestUri");
            DataRowUpsert.Manifest manifest =
                    DataRowUpsert.manifest(this.services.storage(), this.services.urls(), uri);
            if (manifest.itemCount() > LARGEST_IMPORT) {
                throw new RuleException("At most 150000 data rows can be uploaded at once");
            }
            Session session = Listing.session(call);
            UpsertOutcome outcome = new UpsertOutcome();
            Task task = this.tasks.start(
                    session,
                    "adv-upsert-data-rows",
                    "JSON Import",
                    new DataRowUpsert(
                            session, this.services.storage(), this.services.urls(session), manifest, outcome));
            task.keep(outcome);
            task.own(Stream.concat(Stream.of(uri), manifest.chunks().stream())
                    .flatMap(file -> this.services.urls().keyOf(file).stream())
                    .toList());
            return task;
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        }
    }

    private static Successes successes(Invocation call) {
        List<DataRow> all = outcome(call).upserted(DataRowResolvers.store(call));
        Slice slice = Slice.of(call, all.size());
        return new Successes(List.copyOf(all.subList(slice.from(), slice.to())), slice.after(), all.size());
    }

    private static Failures failures(Invocation call) {
        List<UpsertOutcome.Failure> all = outcome(call).failures();
        Slice slice = Slice.of(call, all.size());
        List<Failure> results = all.subList(slice.from(), slice.to()).stream()
                .map(failure -> new Failure(failure.message(), Spec.of(failure.payload())))
                .toList();
        return new Failures(results, slice.after(), all.size());
    }

    private static UpsertOutcome outcome(Invocation call) {
        return TaskResolvers.own(call, call.text("data", "taskId"))
                .kept(UpsertOutcome.class)
                .orElseThrow(() -> ApiException.notFound("Data row import"));
    }

    /** A page of a list; {@code after} is the cursor of the next page, if there is one. */
    private record Slice(int from, int to, @Nullable String after) {

        static Slice of(Invocation call, int size) {
            int from = call.find("data", "from")
                    .map(DataRowImportResolvers::cursor)
                    .orElse(0);
            int first = Math.min(LARGEST_PAGE, call.number(LARGEST_PAGE, "data", "first"));
            if (first < 0) {
                throw ApiException.malformed("first must not be negative");
            }
            int to = Math.min(size, from + first);
            return new Slice(Math.min(from, size), to, to < size ? String.valueOf(to) : null);
        }
    }

    private static int cursor(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw ApiException.malformed("Unknown cursor " + text);
        }
        return Integer.parseInt(text);
    }

    record Successes(List<DataRow> nodes, @Nullable String after, int total) {}

    record Failures(List<Failure> results, @Nullable String after, int total) {}

    record Failure(String message, Spec spec) {}

    record Spec(
            @Nullable String externalId,
            @Nullable String globalKey,
            @Nullable String rowData,
            List<SpecMetadata> metadata,
            List<SpecAttachment> attachments) {

        static Spec of(Map<String, Object> payload) {
            return new Spec(
                    text(payload, "external_id"),
                    text(payload, "global_key"),
                    text(payload, "row_data"),
                    each(
                            payload.get("metadata_fields"),
                            field ->
                                    new SpecMetadata(text(field, "schemaId"), text(field, "name"), field.get("value"))),
                    each(
                            payload.get("attachments"),
                            given -> new SpecAttachment(
                                    text(given, "type"), text(given, "value"), text(given, "name"))));
        }

        private static <T> List<T> each(@Nullable Object list, Function<Map<?, ?>, T> reader) {
            return list instanceof List<?> entries
                    ? entries.stream()
                            .filter(Map.class::isInstance)
                            .map(entry -> reader.apply((Map<?, ?>) entry))
                            .toList()
                    : List.of();
        }

        private static @Nullable String text(Map<?, ?> map, String key) {
            Object value = map.get(key);
            return value == null || value instanceof String ? (String) value : JSON.writeValueAsString(value);
        }
    }

    record SpecMetadata(
            @Nullable String schemaId,
            @Nullable String name,
            @Nullable Object value) {}

    record SpecAttachment(
            @Nullable String type,
            @Nullable String value,
            @Nullable String name) {}
}
