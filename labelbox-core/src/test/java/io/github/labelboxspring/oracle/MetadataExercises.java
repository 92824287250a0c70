package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.metadata.DataRowMetadata;
import io.github.labelboxspring.metadata.MetadataKind;
import io.github.labelboxspring.metadata.MetadataOntology;
import io.github.labelboxspring.metadata.MetadataRemoval;
import io.github.labelboxspring.metadata.MetadataUpdate;
import io.github.labelboxspring.metadata.NewMetadataSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Metadata: fields, and values by the names of their fields. */
final class MetadataExercises {

    private static final String ROW = "cm00000000000000000000003";

    private static final String TEXT = "cm00000000000000000000060";

    private static final String CHOICE = "cm00000000000000000000061";

    private static final String NUMBER = "cm00000000000000000000065";

    private static final String UNKNOWN = "cm00000000000000000000099";

    private static final String NAME = "Gr\u00f6\u00dfe \"2\"";

    private static final List<Object> FIELDS = List.of(
            field(TEXT, "tag", "CustomMetadataString", true),
            field(
                    CHOICE,
                    "writer",
                    "CustomMetadataEnum",
                    false,
                    field("cm00000000000000000000062", "left", "CustomMetadataEnumOption", false)),
            field("cm00000000000000000000064", "captured", "CustomMetadataDateTime", false),
            field(NUMBER, "Gr\u00f6\u00dfe", "CustomMetadataNumber", false),
            field("cm00000000000000000000067", "vector", "CustomMetadataEmbedding", false));

    private static final Map<String, Object> NEW = field(UNKNOWN, "new", "CustomMetadataString", false);

    private MetadataExercises() {}

    static void addTo(Exercises all) {
        removals(all);
        values(all);
        schemas(all);
        parsed(all);
        written(all);
    }

    private static Map<String, Object> field(String id, String name, String kind, boolean reserved, Object... options) {
        return Map.of("id", id, "name", name, "kind", kind, "reserved", reserved, "options", List.of(options));
    }

    private static void removals(Exercises all) {
        all.when(
                "data_metadata_delete_empty",
                client -> client.dataRows().metadata().delete(List.of()));
        all.when(
                "data_metadata_delete_enum_sends_no_options",
                client -> client.dataRows().metadata().delete(List.of(MetadataRemoval.of(DataRowKey.id(ROW), CHOICE))));
        all.when(
                "data_metadata_delete_unknown_schema",
                client ->
                        client.dataRows().metadata().delete(List.of(MetadataRemoval.of(DataRowKey.id(ROW), UNKNOWN))));
        all.when(
                "data_metadata_delete_no_fields",
                client -> client.dataRows().metadata().delete(List.of(MetadataRemoval.of(DataRowKey.id(ROW)))));
        all.when(
                        "data_metadata_export_unknown_schema_in_answer",
                        client -> client.dataRows()
                                .metadata()
                                .ontology()
                                .flatMap(fields -> client.dataRows()
                                        .metadata()
                                        .list(DataRowKeys.ids(ROW))
                                        .map(rows -> rows.stream()
                                                .map(fields::values)
                                                .toList())))
                .answering("customMetadataOntology", FIELDS)
                .answering("dataRowCustomMetadata.fields.schemaId", UNKNOWN);
    }

    private static Function<LabelboxClient, Call<?>> upsert(Function<MetadataOntology, MetadataValue> value) {
        return client -> client.dataRows()
                .metadata()
                .ontology()
                .flatMap(fields -> client.dataRows()
                        .metadata()
                        .upsert(List.of(MetadataUpdate.of(DataRowKey.id(ROW), value.apply(fields)))));
    }

    private static void named(Exercises all, String name, String field, Object value) {
        all.when("data_metadata_upsert_" + name, upsert(fields -> fields.value(field, value)))
                .answering("customMetadataOntology", FIELDS);
    }

    private static void values(Exercises all) {
        all.when(
                "data_metadata_upsert_empty",
                client -> client.dataRows().metadata().upsert(List.of()));
        named(all, "number_in_datetime_field", "captured", 7);
        named(all, "number_in_text_field", "tag", 7);
        named(all, "text_in_number_field", "Gr\u00f6\u00dfe", "seven");
        named(all, "unknown_name", "colour", "x");
        named(all, "unknown_option_name", "writer", "middle");
        named(all, "unknown_schema_id", UNKNOWN, "x");
        named(all, "option_id_as_schema", "cm00000000000000000000062", "x");
        named(all, "option_name_with_schema_id", CHOICE, "left");
        named(all, "embedding_is_broken", "vector", Collections.nCopies(128, 0.5));
        all.when(
                        "data_metadata_get_by_name_unknown",
                        client -> client.dataRows().metadata().ontology().map(fields -> fields.named("colour")))
                .answering("customMetadataOntology", FIELDS);
    }

    private static Function<LabelboxClient, Call<?>> create(Supplier<NewMetadataSchema> schema) {
        return client -> client.dataRows().metadata().createSchema(schema.get());
    }

    private static void schemas(Exercises all) {
        all.when("data_metadata_create_schema_blank_name", create(() -> NewMetadataSchema.number("")));
        all.when("data_metadata_create_schema_long_name", create(() -> NewMetadataSchema.number("x".repeat(101))));
        all.when("data_metadata_create_schema_embedding", create(() -> NewMetadataSchema.embedding(NAME)));
        all.when("data_metadata_create_schema_string", create(() -> NewMetadataSchema.text(NAME)));
        all.when(
                "data_metadata_create_schema_options_of_text",
                create(() -> new NewMetadataSchema(NAME, MetadataKind.STRING, List.of("left"))));
        all.when("data_metadata_create_schema_enum", create(() -> NewMetadataSchema.enumOf(NAME)));
        all.when(
                        "data_metadata_delete_schema_unknown",
                        client -> client.dataRows().metadata().deleteSchema(UNKNOWN))
                .refusing("deleteCustomMetadataSchema", Refusal.error("RESOURCE_NOT_FOUND", "no such field"));
        all.when(
                        "data_metadata_update_enum_option_of_number",
                        client ->
                                client.dataRows().metadata().renameOption(NUMBER, "cm00000000000000000000062", "right"))
                .answering("customMetadataOntology", FIELDS);
        all.when(
                        "data_metadata_update_schema_found_after_refresh",
                        client -> client.dataRows().metadata().renameSchema("cm00000000000000000000066", "newer"))
                .answering(
                        "customMetadataOntology",
                        List.of(field("cm00000000000000000000066", "new", "CustomMetadataString", false)));
        all.when(
                        "data_metadata_update_schema_reserved",
                        client -> client.dataRows().metadata().renameSchema(TEXT, "newer"))
                .answering("customMetadataOntology", FIELDS);
    }

    /** The fields as they are, and the values of a row that has these ones. */
    private static Exercise parsed(Exercises all, String name, int readings, List<Map<String, Object>> values) {
        return written(all, name, readings, fields -> fields.values(row(values)));
    }

    private static DataRowMetadata row(List<Map<String, Object>> values) {
        return new DataRowMetadata(
                ROW,
                "digit-0001",
                values.stream()
                        .map(each -> new DataRowMetadata.Field(String.valueOf(each.get("schemaId")), each.get("value")))
                        .toList());
    }

    private static Map<String, Object> value(String schemaId, Object value) {
        return Map.of("schemaId", schemaId, "value", value);
    }

    private static void parsed(Exercises all) {
        String left = "cm00000000000000000000062";
        parsed(
                all,
                "metadata_parse",
                1,
                List.of(
                        value(TEXT, "x"),
                        value(left, left),
                        value(CHOICE, left),
                        value("cm00000000000000000000064", "2024-01-02T03:04:05.000Z"),
                        value(NUMBER, 7)));
        parsed(all, "metadata_parse_without_fields", 1, List.of());
        parsed(all, "metadata_parse_found_after_refresh", 2, List.of(value(UNKNOWN, "x")))
                .answering("customMetadataOntology", FIELDS, List.of(NEW));
        parsed(all, "metadata_parse_unknown", 2, List.of(value(UNKNOWN, "x")));
    }

    private static void written(Exercises all) {
        written(
                all,
                "metadata_value_by_name",
                1,
                fields -> List.of(fields.value("writer", "left"), fields.value(NUMBER, "7")));
        written(all, "metadata_value_found_after_refresh", 2, fields -> fields.value(UNKNOWN, "x"))
                .answering("customMetadataOntology", FIELDS, List.of(NEW));
        written(all, "metadata_value_of_an_unknown_id", 2, fields -> fields.value(UNKNOWN, "x"));
        written(all, "metadata_value_without_a_field", 1, fields -> fields.value("", "x"));
    }

    private static Exercise written(
            Exercises all, String name, int readings, Function<MetadataOntology, Object> value) {
        return all.when(
                        name,
                        client -> client.dataRows()
                                .metadata()
                                .ontology()
                                .flatMap(fields -> readings == 1
                                        ? Call.of(fields)
                                        : client.dataRows().metadata().ontology())
                                .map(value))
                .answering("customMetadataOntology", FIELDS);
    }
}
