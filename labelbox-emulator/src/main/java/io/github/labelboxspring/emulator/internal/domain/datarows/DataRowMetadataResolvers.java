package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataInput;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataOntology;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataSchema;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataSchemaResolvers;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataValue;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metadata of data rows. The bulk mutations return failures only. */
public final class DataRowMetadataResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "metadata";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("CustomMetadata", Field.class)
                .type("DataRowMetadataField", Field.class)
                .type("DataRowCustomMetadata", RowMetadata.class)
                .type("DataRowCustomMetadataFailure", Failure.class)
                .query("dataRowCustomMetadata", DataRowMetadataResolvers::read)
                .mutation("upsertDataRowCustomMetadata", DataRowMetadataResolvers::upsert)
                .mutation("deleteDataRowCustomMetadata", DataRowMetadataResolvers::delete)
                .field("DataRow", "customMetadata", call -> fields(call, call.source(DataRow.class)))
                .field("DataRow", "metadataFields", call -> named(call, call.source(DataRow.class)));
    }

    /** Return the metadata with two entries for an enum: the field with the option's id as value, and the option. */
    private static List<Field> fields(Invocation call, DataRow row) {
        return MetadataSchemaResolvers.ontology(call).living(row.metadata()).stream()
                .flatMap(DataRowMetadataResolvers::entries)
                .toList();
    }

    private static Stream<Field> entries(MetadataValue metadata) {
        MetadataSchema schema = metadata.schema();
        return metadata.value() instanceof MetadataSchema option
                ? Stream.of(Field.of(schema, option.id()), Field.of(option, Map.of()))
                : Stream.of(Field.of(schema, metadata.value()));
    }

    /** Return the metadata with one entry for an enum, with the option's name as value. */
    private static List<Field> named(Invocation call, DataRow row) {
        return MetadataSchemaResolvers.ontology(call).living(row.metadata()).stream()
                .map(metadata -> Field.of(
                        metadata.schema(),
                        metadata.value() instanceof MetadataSchema option ? option.name() : metadata.value()))
                .toList();
    }

    private static List<RowMetadata> read(Invocation call) {
        boolean byKey = "GKEY".equals(call.value("where", "dataRowIdentifiers", "idType"));
        return call.<String>list("where", "dataRowIdentifiers", "ids").stream()
                .map(id -> row(call, byKey ? null : id, byKey ? id : null))
                .flatMap(Optional::stream)
                .map(row -> new RowMetadata(row.id(), row.globalKey(), fields(call, row)))
                .toList();
    }

    private static List<Failure> upsert(Invocation call) {
        List<Failure> failures = new ArrayList<>();
        for (Input input : call.inputs("data")) {
            String id = input.find("dataRowId").orElse(null);
            String key = input.find("globalKey").orElse(null);
            try {
                DataRow row = row(call, id, key).orElseThrow(() -> new RuleException("Data row not found"));
                List<MetadataValue> values =
                        MetadataInput.read(MetadataSchemaResolvers.ontology(call), input.list("fields"));
                row.metadata(MetadataOntology.merged(row.metadata(), values));
                row.touch(Listing.session(call).world().now());
            } catch (RuleException refusal) {
                List<Field> sent = input.inputs("fields").stream()
                        .map(field -> new Field(field.text("schemaId"), null, null, field.value("value")))
                        .toList();
                failures.add(new Failure(id, key, refusal.reason(), sent));
            }
        }
        return failures;
    }

    private static List<Failure> delete(Invocation call) {
        List<Failure> failures = new ArrayList<>();
        for (Input input : call.inputs("dataRowIdentifiers")) {
            boolean byKey = "GKEY".equals(input.value("dataRowIdentifier", "idType"));
            String named = input.text("dataRowIdentifier", "id");
            String id = byKey ? null : named;
            String key = byKey ? named : null;
            Optional<DataRow> row = row(call, id, key);
            if (row.isEmpty()) {
                failures.add(new Failure(id, key, "Data row not found", List.of()));
                continue;
            }
            Set<String> schemas = new LinkedHashSet<>(input.list("schemaIds"));
            List<Field> lacking = lacking(call, row.get(), schemas);
            remove(call, row.get(), schemas);
            if (!lacking.isEmpty()) {
                failures.add(new Failure(id, key, "Schema did not exist", lacking));
            }
        }
        return failures;
    }

    /** Return the schemas that the data row has no value for, whether or not they exist in the organization. */
    private static List<Field> lacking(Invocation call, DataRow row, Set<String> schemas) {
        Set<String> present = fields(call, row).stream().map(Field::schemaId).collect(Collectors.toSet());
        return schemas.stream()
                .filter(schema -> !present.contains(schema))
                .map(schema -> new Field(schema, null, null, null))
                .toList();
    }

    private static void remove(Invocation call, DataRow row, Set<String> schemas) {
        row.metadata(row.metadata().stream()
                .filter(value -> entries(value).map(Field::schemaId).noneMatch(schemas::contains))
                .toList());
        row.touch(Listing.session(call).world().now());
    }

    private static Optional<DataRow> row(Invocation call, @Nullable String id, @Nullable String globalKey) {
        DataRowStore store = DataRowStore.of(Listing.session(call).organization());
        if (id != null) {
            return store.find(id);
        }
        if (globalKey == null) {
            throw ApiException.malformed("Either dataRowId or globalKey must be given");
        }
        return store.findByGlobalKey(globalKey);
    }

    record RowMetadata(String dataRowId, @Nullable String globalKey, List<Field> fields) {}

    record Failure(@Nullable String dataRowId, @Nullable String globalKey, String error, List<Field> fields) {}

    record Field(
            String schemaId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Object value) {

        static Field of(MetadataSchema schema, Object value) {
            return new Field(schema.id(), schema.name(), schema.kind().name(), value);
        }
    }
}
