package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MetadataTest {

    private static final String SCHEMA = "mutation($d:UpsertCustomMetadataSchemaInput!)"
            + "{upsertCustomMetadataSchema(data:$d){id name kind options{id name kind}}}";
    private static final String UPSERT = "mutation($d:[DataRowCustomMetadataBatchUpsertInput!]!)"
            + "{upsertDataRowCustomMetadata(data:$d){globalKey dataRowId error fields{value schemaId}}}";
    private static final String DELETE = "mutation($d:[DataRowIdentifierCustomMetadataBatchDeleteInput!])"
            + "{deleteDataRowCustomMetadata(dataRowIdentifiers:$d){dataRowId error fields{value schemaId}}}";
    private static final String TAG = "cko8s9r5v0001h2dk9elqdidh";

    private final Uploads uploads = new Uploads();
    private final String row = this.uploads
            .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), "text", "k")))))
            .get(0);

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** F4 */
    @Test
    @Fact({"P3.1-05", "P3.4-01", "P3.4-12", "P3.4-13"})
    void anEnumIsWrittenAsTwoEntriesAndShownAsTwoOrByName() {
        JsonNode schema = choice("colour", "red", "blue");
        String field = schema.get("id").asString();
        String blue = schema.at("/options/1/id").asString();

        JsonNode failures =
                upsert(Map.of("schemaId", field, "value", Map.of()), Map.of("schemaId", blue, "value", Map.of()));

        assertThat(failures).isEmpty();
        JsonNode shown =
                this.uploads.row(this.row, "metadataFields{schemaId name value kind} customMetadata{schemaId value}");
        assertThat(shown.get("metadataFields").toString())
                .isEqualTo("[{\"schemaId\":\"" + field + "\",\"name\":\"colour\",\"value\":\"blue\","
                        + "\"kind\":\"CustomMetadataEnum\"}]");
        assertThat(shown.get("customMetadata").toString())
                .isEqualTo("[{\"schemaId\":\"" + field + "\",\"value\":\"" + blue + "\"},{\"schemaId\":\"" + blue
                        + "\",\"value\":{}}]");
        assertThat(read()).hasSize(2);
    }

    @Test
    @Fact({"P2.3-17", "P1.3-07", "P3.4-08", "P3.4-09"})
    void answersOnlyWhatFailed() {
        JsonNode number = field("size", "CustomMetadataNumber");
        String id = number.get("id").asString();

        assertThat(upsert(Map.of("schemaId", TAG, "value", "a"), Map.of("schemaId", id, "value", 2.5)))
                .isEmpty();
        assertThat(upsert(Map.of("schemaId", id, "value", "no number"))
                        .at("/0/error")
                        .asString())
                .isEqualTo("The value of size must be a number");
        assertThat(upsert(Map.of("schemaId", TAG, "value", "a"), Map.of("schemaId", TAG, "value", "b"))
                        .at("/0/error")
                        .asString())
                .isEqualTo("A schemaId can only be specified once per DataRow for CustomMetadataString");
        assertThat(upsert(Map.of("schemaId", TAG, "value", "x".repeat(4_097)))).hasSize(1);
        assertThat(read().toString()).contains("\"value\":2.5", "\"value\":\"a\"");
    }

    @Test
    @Fact("P2.3-18")
    void valuesAreDeletedByFieldAndUnknownFieldsAreTold() {
        upsert(Map.of("schemaId", TAG, "value", "a"));

        JsonNode known = delete("k", "GKEY", TAG);
        JsonNode unknown = delete(this.row, "ID", "cmabsent");
        JsonNode nowhere = delete("cmabsent", "ID", TAG);

        assertThat(known).isEmpty();
        assertThat(read()).isEmpty();
        assertThat(unknown.at("/0/error").asString()).isEqualTo("Schema did not exist");
        assertThat(nowhere.at("/0/error").asString()).isEqualTo("Data row not found");
    }

    /** F5 */
    @Test
    @Fact({"P2.3-18", "P3.4-10"})
    void fieldsThatTheRowLacksAreTold() {
        String note = field("note", "CustomMetadataString").get("id").asString();
        upsert(Map.of("schemaId", TAG, "value", "a"));

        JsonNode failures = delete("k", "GKEY", TAG, note, "cmabsent");

        assertThat(failures).hasSize(1);
        assertThat(failures.at("/0/error").asString()).isEqualTo("Schema did not exist");
        assertThat(failures.at("/0/fields").findValuesAsString("schemaId")).containsExactly(note, "cmabsent");
        assertThat(read()).isEmpty();
        assertThat(delete("k", "GKEY", TAG).at("/0/fields/0/schemaId").asString())
                .isEqualTo(TAG);
    }

    /** F5 */
    @Test
    @Fact("P3.4-10")
    void anEnumIsDeletedByBothItsEntries() {
        JsonNode schema = choice("colour", "red", "blue");
        String field = schema.get("id").asString();
        String red = schema.at("/options/0/id").asString();
        upsert(Map.of("schemaId", field, "value", red));

        assertThat(delete("k", "GKEY", field, red)).isEmpty();
        assertThat(read()).isEmpty();
    }

    @Test
    @Fact({"P2.3-13", "P3.4-02", "P3.4-03", "P3.4-05"})
    void fieldsKeepTheirKindAndTheirNames() {
        JsonNode colour = choice("colour", "red", "blue");
        String id = colour.get("id").asString();

        assertThat(this.uploads
                        .wire()
                        .code(SCHEMA, data(Map.of("id", id, "name", "x", "kind", "CustomMetadataString"))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.uploads
                        .wire()
                        .code(SCHEMA, data(Map.of("id", TAG, "name", "x", "kind", "CustomMetadataString"))))
                .isEqualTo("OPERATION_NOT_ALLOWED");
        JsonNode renamed = this.uploads
                .wire()
                .data(
                        SCHEMA,
                        data(Map.of(
                                "id",
                                id,
                                "name",
                                "hue",
                                "kind",
                                "CustomMetadataEnum",
                                "options",
                                List.of(Map.of("id", colour.at("/options/0/id").asString(), "name", "crimson")))))
                .get("upsertCustomMetadataSchema");
        assertThat(renamed.at("/options").toString()).contains("crimson").doesNotContain("blue");
    }

    @Test
    @Fact({"P3.4-03", "P3.4-04"})
    void reservedFieldsStayAsTheyAre() {
        JsonNode fields = this.uploads
                .wire()
                .data("{customMetadataOntology{id name kind reserved options{name}}}")
                .get("customMetadataOntology");
        String delete = "mutation($i:ID!){deleteCustomMetadataSchema(schema:{id:$i}){success}}";

        assertThat(fields.findValuesAsString("id")).startsWith(TAG).hasSize(4);
        assertThat(fields.valueStream())
                .allSatisfy(field -> {
                    assertThat(field.get("reserved").asBoolean()).isTrue();
                    assertThat(this.uploads
                                    .wire()
                                    .code(delete, Map.of("i", field.get("id").asString())))
                            .isEqualTo("OPERATION_NOT_ALLOWED");
                })
                .extracting(field -> field.get("name").asString() + " "
                        + field.get("kind").asString().substring("CustomMetadata".length()))
                .containsExactly("tag String", "split Enum", "captureDateTime DateTime", "skipNFrames Number");
        assertThat(fields.at("/1/options").findValuesAsString("name")).containsExactly("train", "valid", "test");
    }

    /** F3 */
    @Test
    @Fact("P3.4-06")
    void aSecondFieldOfOneNameIsAMalformedRequest() {
        choice("colour", "red", "blue");
        String other = field("hue", "CustomMetadataString").get("id").asString();

        assertThat(this.uploads.wire().code(SCHEMA, data(Map.of("name", "colour", "kind", "CustomMetadataString"))))
                .isEqualTo("MALFORMED_REQUEST");
        assertThat(this.uploads
                        .wire()
                        .code(SCHEMA, data(Map.of("id", other, "name", "tag", "kind", "CustomMetadataString"))))
                .isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    @Fact("P3.4-07")
    void aDeletedFieldTakesItsValuesWithIt() {
        String id = field("note", "CustomMetadataString").get("id").asString();
        upsert(Map.of("schemaId", id, "value", "v"));

        this.uploads
                .wire()
                .data(
                        "mutation($w:WhereUniqueIdInput!){deleteCustomMetadataSchema(schema:$w){success}}",
                        Map.of("w", Map.of("id", id)));

        assertThat(read()).isEmpty();
        assertThat(this.uploads
                        .wire()
                        .data("{customMetadataOntology{id name kind reserved options{id}}}")
                        .toString())
                .contains("\"tag\"", "\"split\"", "\"captureDateTime\"")
                .doesNotContain("\"note\"");
    }

    @Test
    @Fact("P3.4-11")
    void timesAreKeptInUtc() {
        String id = field("taken", "CustomMetadataDateTime").get("id").asString();

        assertThat(upsert(Map.of("schemaId", id, "value", "2026-01-01T12:00:00+02:00")))
                .isEmpty();
        assertThat(upsert(Map.of("schemaId", id, "value", "yesterday"))).hasSize(1);
        assertThat(read().at("/0/value").asString()).isEqualTo("2026-01-01T10:00:00.000Z");
    }

    private JsonNode choice(String name, String... options) {
        List<Map<String, String>> all = Arrays.stream(options)
                .map(option -> Map.of("name", option, "kind", "CustomMetadataEnumOption"))
                .toList();
        return this.uploads
                .wire()
                .data(SCHEMA, data(Map.of("name", name, "kind", "CustomMetadataEnum", "options", all)))
                .get("upsertCustomMetadataSchema");
    }

    private JsonNode field(String name, String kind) {
        return this.uploads
                .wire()
                .data(SCHEMA, data(Map.of("name", name, "kind", kind)))
                .get("upsertCustomMetadataSchema");
    }

    private JsonNode upsert(Object... fields) {
        return this.uploads
                .wire()
                .data(UPSERT, Map.of("d", List.of(Map.of("dataRowId", this.row, "fields", List.of(fields)))))
                .get("upsertDataRowCustomMetadata");
    }

    private JsonNode delete(String id, String idType, String... schemas) {
        return this.uploads
                .wire()
                .data(
                        DELETE,
                        Map.of(
                                "d",
                                List.of(Map.of(
                                        "dataRowIdentifier",
                                        Map.of("id", id, "idType", idType),
                                        "schemaIds",
                                        List.of(schemas)))))
                .get("deleteDataRowCustomMetadata");
    }

    private JsonNode read() {
        return this.uploads
                .wire()
                .data("{dataRowCustomMetadata(where:{dataRowIdentifiers:{ids:[\"k\"],idType:GKEY}})"
                        + "{dataRowId globalKey fields{value schemaId}}}")
                .at("/dataRowCustomMetadata/0/fields");
    }

    private static Map<String, Object> data(Map<String, Object> values) {
        return Map.of("d", values);
    }
}
