package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.wire.LineOntology.UnmakeableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * O8: what the official SDK makes of annotations of every kind is taken by an import, comes out of an export in the documented
 * form, and is worth the same there. Metrics are those of {@link GoldenMetricTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenImportTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ELSEWHERE = "https://storage.example.com/";

    private final GoldenServer server = new GoldenServer();

    /** What comes out otherwise than it went in, by case, and why. */
    private static final Map<String, String> CHANGED = changed();

    private static Map<String, String> changed() {
        Map<String, String> changed = new TreeMap<>();
        Map.of(
                        "the documented form of boxes on documents has no unit",
                        List.of(
                                "document rectangle/INCHES",
                                "document rectangle/PIXELS",
                                "document rectangle/swapped corners, page 0, metrics",
                                "relationship/pdf source ontology name"),
                        "an export has a mark once in a frame: the last one there",
                        List.of("video object/same frame twice", "video object/overlapping segments repeat keyframes"),
                        "the emulator fetches no images; those that lie elsewhere are linked and absent",
                        List.of("mask/uri not checked", "dicom/mask", "dicom/mask coronal global key"),
                        "bytes that are no image",
                        List.of("video mask/bytes need not be an image"),
                        "a question has one answer: the last one of the import",
                        List.of("label/same feature twice"))
                .forEach((reason, cases) -> cases.forEach(name -> changed.put(name, reason)));
        return changed;
    }

    @AfterAll
    void stop() {
        this.server.close();
    }

    @TestFactory
    @Fact({
        "P4.5-01", "P4.5-03", "P4.5-06", "P4.5-08", "P4.5-09", "P5.2-02", "P5.3-01", "P5.3-03", "P5.3-04", "P5.3-05",
        "P5.3-10"
    })
    Stream<DynamicTest> isTakenAndExportedWithItsValues() {
        return GoldenCase.all().stream()
                .filter(each -> !each.byMedia().isEmpty() && unmakeable(each).isEmpty())
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> goesThrough(each, each.byMedia())));
    }

    private static String unmakeable(GoldenCase golden) {
        try {
            golden.byMedia().values().forEach(LineOntology::new);
            return "";
        } catch (UnmakeableException none) {
            return String.valueOf(none.getMessage());
        }
    }

    /** Why the others do not come out as they went in stands in {@code docs/reference/emulator-facts.md}. */
    @Test
    void thePageListsWhatComesOutOtherwise() throws IOException {
        Map<String, String> all = new TreeMap<>(CHANGED);
        for (GoldenCase golden : GoldenCase.all()) {
            if (!unmakeable(golden).isEmpty()) {
                all.put(golden.name(), "no ontology has it: " + unmakeable(golden));
            } else if (golden.lines().toString().contains("relationship={")) {
                all.put(
                        golden.name(),
                        "relationships are imported as pre-labels, which no export has; the other annotations come out");
            }
        }
        Map<String, List<String>> byReason = new TreeMap<>();
        all.forEach((name, reason) ->
                byReason.computeIfAbsent(reason, any -> new ArrayList<>()).add(name));
        StringBuilder table = new StringBuilder("| why | cases |\n|---|---|\n");
        byReason.forEach((reason, cases) -> table.append("| ")
                .append(reason)
                .append(" | ")
                .append(String.join("; ", cases))
                .append(" |\n"));

        FactsPage.assertHas("changed: written by GoldenImportTest", table.toString());
    }

    private void goesThrough(GoldenCase golden, Map<String, List<Map<String, Object>>> byMedia) {
        boolean equal = true;
        for (Map.Entry<String, List<Map<String, Object>>> each : byMedia.entrySet()) {
            List<Map<String, Object>> labeled = each.getValue().stream()
                    .filter(line -> !line.containsKey("relationship"))
                    .toList();
            if (labeled.size() < each.getValue().size()) {
                asPreLabels(each.getKey(), each.getValue());
            }
            equal &= labeled.isEmpty() || throughProject(golden, each.getKey(), labeled);
            if (each.getValue().toString().matches("(?s).*(onfidence|ustomMetrics|custom_metrics)=.*")) {
                equal &= throughModelRun(golden, each.getKey(), each.getValue());
            }
        }
        assertThat(equal).as("Whether it comes out as it went in").isEqualTo(!CHANGED.containsKey(golden.name()));
    }

    private void asPreLabels(String media, List<Map<String, Object>> lines) {
        Case test = test(media, lines);
        String kind = "ModelAssistedLabelingPredictionImport";

        taken(this.server.statuses(kind, "projectId", project(media, test), test.text()), lines);
    }

    private String project(String media, Case test) {
        String project = this.server.project(media, test.ontology().id());
        this.server.send(project, test.keys());
        return project;
    }

    private boolean throughProject(GoldenCase golden, String media, List<Map<String, Object>> lines) {
        Case test = test(media, lines);
        String project = project(media, test);

        taken(this.server.statuses("LabelImport", "projectId", project, test.text()), lines);
        List<JsonNode> exported = this.server.export("Project", project);
        JsonNode all = JSON.valueToTree(exported);
        test.lines().forEach(line -> ExportShapes.of(media, line).assertIn(all));
        return same(golden, test, exported, false);
    }

    private boolean throughModelRun(GoldenCase golden, String media, List<Map<String, Object>> lines) {
        Case test = test(media, lines);
        String run = this.server.modelRun(test.ontology().id());
        this.server.register(run, test.keys());

        taken(this.server.statuses("ModelErrorAnalysisPredictionImport", "modelRunId", run, test.text()), lines);
        return same(golden, test, this.server.export("ModelRun", run), true);
    }

    private static void taken(List<JsonNode> statuses, List<Map<String, Object>> lines) {
        assertThat(statuses)
                .hasSameSizeAs(lines)
                .allSatisfy(status -> assertThat(status.get("status").asString())
                        .as("%s", status)
                        .isEqualTo("SUCCESS"));
    }

    /** @param predicted whether a model run was exported, which keeps confidences and metrics */
    private boolean same(GoldenCase golden, Case test, List<JsonNode> rows, boolean predicted) {
        LineValues values = new LineValues(
                test.ontology().normalized(), predicted, url -> test.images().getOrDefault(url, url));
        boolean same = !rows.isEmpty();
        for (JsonNode row : rows) {
            String key = row.at("/data_row/global_key").asString();
            List<Object> sent = LineValues.sorted(test.lines().stream()
                    .filter(line -> line.at("/dataRow/globalKey").asString().equals(key))
                    .flatMap(line -> values.of(line).stream()));
            List<Object> told = LineValues.sorted(row.findValues(predicted ? "predictions" : "labels").stream()
                    .flatMap(JsonNode::valueStream)
                    .flatMap(label -> ExportedValues.of(label.get("annotations"), this.server::pixels).stream()));
            if (CHANGED.containsKey(golden.name())) {
                same &= told.equals(sent);
            } else {
                assertThat(told).as("predicted: %s", predicted).isEqualTo(sent);
            }
        }
        return same;
    }

    /** With the ids of the server's features, data rows and images that exist. */
    private Case test(String media, List<Map<String, Object>> lines) {
        LineOntology ontology = new LineOntology(lines);
        GoldenServer.MadeOntology made = this.server.ontology(media, ontology);
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
        for (Map.Entry<String, String> id : ontology.ids(made.normalized()).entrySet()) {
            text = text.replaceAll("(\"(schemaId|schema_id|featureSchemaId)\":\")" + id.getKey(), "$1" + id.getValue());
        }
        byte[] png = png();
        String image = this.server.upload(png);
        Set<String> all = new LinkedHashSet<>(keys.values());
        this.server.rows(media, all);
        return new Case(
                made, text.replaceAll(ELSEWHERE + "[^\"]*", image), all, Map.of(image, GoldenServer.pixels(png, true)));
    }

    /** An image that many marks share. */
    private static byte[] png() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 0, 0x0000FF);
        image.setRGB(2, 1, 0xFF0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /**
     * Lines that the server can take.
     *
     * @param images pixels by address
     */
    private record Case(GoldenServer.MadeOntology ontology, String text, Set<String> keys, Map<String, Object> images) {

        List<JsonNode> lines() {
            return this.text.lines().map(JSON::readTree).toList();
        }
    }
}
