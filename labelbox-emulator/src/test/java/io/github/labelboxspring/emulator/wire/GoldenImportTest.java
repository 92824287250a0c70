package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.wire.LineOntology.UnmakeableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the official SDK makes of annotations of every kind is taken by an import, and comes out of an export in the
 * documented form. Metrics are those of {@link GoldenMetricTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenImportTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();

    @AfterAll
    void stop() {
        this.uploads.close();
    }

    @TestFactory
    @Fact({"P4.5-01", "P4.5-03", "P4.5-06", "P4.5-08", "P4.5-09", "P5.2-02", "P5.3-01", "P5.3-03", "P5.3-04", "P5.3-05"
    })
    Stream<DynamicTest> isTakenAndExported() {
        return GoldenCase.all().stream()
                .filter(each -> !each.byMedia().isEmpty() && unmakeable(each).isEmpty())
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> each.byMedia().forEach((media, lines) -> isTakenAndExported(media, lines))));
    }

    /** Why the rest is left out. */
    @Test
    void theRestHasNoOntology() {
        Map<String, Long> reasons = GoldenCase.all().stream()
                .map(GoldenImportTest::unmakeable)
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));

        assertThat(reasons)
                .isEqualTo(Map.of(
                        "questions below a text", 3L,
                        "an empty name", 2L,
                        "not JSON", 2L,
                        "no feature is named", 1L,
                        "one feature of two kinds", 1L,
                        "a tool of [point, rectangle]", 1L,
                        "a relationship of marks that are not there", 1L));
    }

    private static String unmakeable(GoldenCase golden) {
        try {
            golden.byMedia().values().forEach(LineOntology::new);
            return "";
        } catch (UnmakeableException none) {
            return String.valueOf(none.getMessage());
        }
    }

    private void isTakenAndExported(String media, List<Map<String, Object>> lines) {
        boolean related = lines.stream().anyMatch(line -> line.containsKey("relationship"));
        LineOntology ontology = new LineOntology(lines);
        String project = project(media);
        String text = text(lines, connect(project, media, ontology));
        Set<String> keys = new LinkedHashSet<>();
        text.lines()
                .forEach(line ->
                        keys.add(JSON.readTree(line).at("/dataRow/globalKey").asString()));
        rows(project, media, keys);

        List<JsonNode> statuses = statuses(project, related, text);

        assertThat(statuses)
                .hasSameSizeAs(lines)
                .allSatisfy(status -> assertThat(status.get("status").asString())
                        .as("%s", status)
                        .isEqualTo("SUCCESS"));
        if (!related) {
            JsonNode exported = export(project);
            text.lines()
                    .map(JSON::readTree)
                    .forEach(line -> ExportShapes.of(media, line).assertIn(exported));
        }
    }

    /** With the ids of the server's features, and data rows that exist. */
    private static String text(List<Map<String, Object>> lines, Map<String, String> ids) {
        Map<Object, String> keys = new LinkedHashMap<>();
        List<String> written = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Map<String, Object> changed = new LinkedHashMap<>(line);
            changed.put(
                    "dataRow",
                    Map.of(
                            "globalKey",
                            keys.computeIfAbsent(
                                    line.get("dataRow"),
                                    any -> UUID.randomUUID().toString())));
            written.add(JSON.writeValueAsString(changed));
        }
        String text = String.join("\n", written);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replaceAll("(\"(schemaId|schema_id|featureSchemaId)\":\")" + id.getKey(), "$1" + id.getValue());
        }
        return text;
    }

    private String project(String media) {
        return this.uploads
                .wire()
                .data(
                        "mutation($n:String!,$m:MediaType!){createProject(data:{name:$n,allowedMediaType:$m}){id}}",
                        Map.of("n", UUID.randomUUID().toString(), "m", media))
                .at("/createProject/id")
                .asString();
    }

    private Map<String, String> connect(String project, String media, LineOntology ontology) {
        JsonNode made = this.uploads
                .wire()
                .data(
                        "mutation($n:String!,$m:MediaType){upsertOntology(data:{name:\"o\",normalized:$n,mediaType:$m})"
                                + "{id normalized}}",
                        Map.of("n", JSON.writeValueAsString(ontology.normalized()), "m", media))
                .get("upsertOntology");
        this.uploads
                .wire()
                .data(
                        "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                        Map.of("p", project, "o", made.get("id").asString()));
        return ontology.ids(made.get("normalized"));
    }

    private void rows(String project, String media, Set<String> keys) {
        String asset = media.equals("TEXT") ? "Ada Lovelace works for Babbage" : "https://example.org/asset";
        String dataset = this.uploads.dataset("d");
        this.uploads.upsert(List.of(
                keys.stream().map(key -> Uploads.create(dataset, asset, key)).toList()));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        this.uploads
                .wire()
                .data(
                        "mutation($p:ID!,$k:[ID!]!){project(where:{id:$p}){createBatchV2(input:{name:\"b\",globalKeys:$k})"
                                + "{failedDataRowIds}}}",
                        Map.of("p", project, "k", keys));
    }

    private List<JsonNode> statuses(String project, boolean related, String text) {
        String kind = related ? "ModelAssistedLabelingPredictionImport" : "LabelImport";
        String query = related ? "modelAssistedLabelingPredictionImport" : "labelImport";
        this.uploads
                .wire()
                .upload(
                        "mutation($p:ID!,$file:Upload!){create" + kind
                                + "(data:{projectId:$p,name:\"i\",filePayload:{file:$file,contentLength:1}}){id}}",
                        Map.of("p", project),
                        "i.ndjson",
                        "application/x-ndjson",
                        text.getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        JsonNode done = this.uploads
                .wire()
                .data(
                        "query($p:ID!){" + query + "(where:{projectId:$p,name:\"i\"}){state statusFileUrl}}",
                        Map.of("p", project))
                .get(query);
        assertThat(done.get("state").asString()).isEqualTo("FINISHED");
        return lines(done.get("statusFileUrl").asString());
    }

    private JsonNode export(String project) {
        Map<String, Object> input =
                Map.of("filters", Map.of("projectId", project), "params", Map.of(), "streamable", true);
        String task = this.uploads
                .wire()
                .data(
                        "mutation($i:ExportDataRowsInProjectInput!){exportDataRowsInProject(input:$i){taskId}}",
                        Map.of("i", input))
                .at("/exportDataRowsInProject/taskId")
                .asString();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        String file = this.uploads
                .wire()
                .data(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset/file")
                .asString();
        return JSON.valueToTree(lines(file));
    }

    private static List<JsonNode> lines(String address) {
        try (var content = URI.create(address).toURL().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
