package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.LineStream.Line;
import io.github.labelboxspring.call.LineStream.Problem;
import io.github.labelboxspring.error.DecodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** X20: a value of another shape ends no export, costs no other value, and is reported with its place. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class OddRowTests {

    private static final String FULL = """
            {"data_row": {"id": "c1", "global_key": "k1", "external_id": "e1", "row_data": "https://x/1.png",
               "details": {"dataset_id": "d", "dataset_name": "birds", "created_at": "2024-01-31T08:00:00.000+00:00",
                 "updated_at": "2024-01-31T08:00:00.000Z", "last_activity_at": "2024-01-31T08:00:00Z",
                 "created_by": "a@b.c"}},
             "media_attributes": {"height": 10, "mime_type": "image/png"},
             "attachments": [{"type": "IMAGE", "value": "https://x/2.png"}],
             "metadata_fields": [{"schema_id": "s", "schema_name": "split", "schema_kind": "E", "value": ["a", 1]}],
             "embeddings": [{"id": "e", "values": [0.5, 1]}],
             "projects": {"p1": {"name": "P", "labels": [
               {"label_kind": "Default", "version": "1.0.0", "id": "l1",
                 "label_details": {"created_at": "2024-01-31T08:00:00.000+00:00", "created_by": "a@b.c",
                   "reviews": [{"reviewed_by": "r"}]},
                 "performance_details": {"seconds_to_create": 1.5, "skipped": true, "benchmark_score": 0.5},
                 "annotations": {
                   "objects": [
                     {"feature_id": "f1", "name": "box", "annotation_kind": "ImageBoundingBox",
                       "bounding_box": {"top": 1, "left": 2, "height": 3, "width": 4},
                       "classifications": [{"feature_id": "g0", "name": "sub", "text_answer": {"content": "t"}}]},
                     {"feature_id": "f2", "name": "poly", "annotation_kind": "ImagePolygon",
                       "polygon": [{"x": 1, "y": 2}, {"x": 3, "y": 4}, {"x": 1, "y": 2}]},
                     {"feature_id": "f3", "name": "line", "line": [{"x": 1, "y": 2}, {"x": 3, "y": 4}]},
                     {"feature_id": "f4", "name": "point", "point": {"x": 1, "y": 2}},
                     {"feature_id": "f5", "name": "mask", "mask": {"url": "https://x/m"},
                       "composite_mask": {"url": "https://x/c", "color_rgb": [1, 2, 3]}}],
                   "classifications": [
                     {"feature_id": "g1", "name": "one", "radio_answer": {"name": "o", "classifications": []}},
                     {"feature_id": "g2", "name": "many", "checklist_answers": [{"name": "a"}, {"name": "b"}]}],
                   "relationships": [{"feature_id": "r1"}],
                   "frames": {"3": {"objects": {"f1": {"feature_id": "f1", "name": "box"}},
                     "classifications": [{"feature_id": "g3", "name": "note", "text_answer": {"content": "n"}}]}}}}],
               "project_details": {"ontology_id": "o", "priority": 5, "workflow_history": [{"action": "Move"}]}}},
             "experiments": {"m1": {"name": "M", "runs": {"r1": {"name": "R", "run_data_row_id": "x",
               "labels": [], "predictions": [{"id": "l2", "annotations": {}}]}}}}}
            """.replaceAll("\n *", "");

    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private LineStream<ExportedDataRow> rows(String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        this.server.then(
                200,
                "{\"data\":{\"task\":{\"exportFileFromOffset\":{\"offsets\":{\"start\":0,\"end\":" + (file.length - 1)
                        + "},\"file\":\"" + this.server.url("/f") + "\"}}}}");
        this.server.then((request, response) -> response.sendByteArray(Mono.just(file)));
        return this.client.exports().rows(new Export("4711", lines.length, file.length, 0, 0));
    }

    private static String changed(String pointer, String value) {
        JsonNode tree = JSON.readTree(FULL);
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(path.head());
        String last = path.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(last, JSON.readTree(value));
        }
        return tree.toString();
    }

    private Problem problem(String pointer, String value) {
        String odd = changed(pointer, value);
        List<Line<ExportedDataRow>> lines =
                this.style.read(rows(FULL, odd, FULL).lines());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).value()).isEqualTo(lines.get(2).value());
        assertThat(lines.get(0).value().problems()).isEmpty();
        assertThat(lines.get(1).json()).isEqualTo(odd);
        assertThat(lines.get(1).value().problems())
                .as("%s at %s", value, pointer)
                .hasSize(1);
        return lines.get(1).value().problems().get(0);
    }

    /** The shapes that were seen. */
    @Test
    void theShapesThatWereSeenAreReportedWithTheirPlace() {
        String label = "/projects/p1/labels/0";
        for (String[] odd : new String[][] {
            {"/data_row/details/created_at", "\"2024-01-31 08:00:00\""},
            {label + "/label_details/created_at", "\"2024-01-31 08:00:00+00:00\""},
            {"/attachments/0", "\"https://x/2.png\""},
            {label + "/annotations", "[1]"},
            {label + "/performance_details/skipped", "\"often\""},
            {label, "\"l1\""},
            {"/data_row", "\"c1\""},
            {"/projects", "[]"}
        }) {
            Problem problem = problem(odd[0], odd[1]);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.path()).isEqualTo(odd[0]);
            assertThat(JSON.readTree(problem.json())).isEqualTo(JSON.readTree(odd[1]));
            assertThat(problem.reason()).isNotBlank();
        }
    }

    @Test
    void whatCanBeReadBesideIsThere() {
        String label = "/projects/p1/labels/0";
        ExportedDataRow row = this.style
                .read(rows(changed(label + "/label_details/created_at", "\"x\"")))
                .get(0);
        ExportedLabel read = row.labels().get(0);
        assertThat(row.problems()).extracting(Problem::path).containsExactly(label + "/label_details/created_at");
        assertThat(read.annotations(ObjectAnnotation.class)).hasSize(5);
        assertThat(read.performanceDetails()).isNotNull().returns(1.5, ExportedLabel.Performance::secondsToCreate);

        ExportedDataRow without =
                this.style.read(rows(changed("/data_row", "7"))).get(0);
        assertThat(without.dataRow().id()).isEmpty();
        assertThat(without.labels()).hasSize(1);
    }

    /** An annotation with a value of another shape keeps its JSON; the others are there. */
    @Test
    void anAnnotationThatCannotBeReadIsUnknownForItself() {
        String all = "/projects/p1/labels/0/annotations/";
        int known =
                this.style.read(rows(FULL)).get(0).labels().get(0).annotations().size();
        for (String[] odd : new String[][] {
            {"objects/1/polygon", "{\"type\":\"Polygon\",\"coordinates\":[[[1,2]]]}", "'polygon' is not a list"},
            {"objects/1/polygon/1", "\"x\"", "'polygon' is not an object"},
            {"objects/0/bounding_box", "[1,2,3,4]", "'bounding_box' is not an object"},
            {"objects/0/bounding_box/width", "-7", "must not be negative, but are -7.0 and"},
            {"objects/0/classifications/0/text_answer", "7", "'text_answer' is not an object"},
            {"objects/4/composite_mask/color_rgb", "[1]", "'color_rgb' must have 3 parts, but has 1"},
            {"classifications/1/checklist_answers/0", "null", "'checklist_answers' has a null element"},
            {"frames", "[{\"objects\":{}}]", "'frames' is not an object"},
            {"frames/3", "7", "'frames' is not an object"},
            {"objects/0", "7", "'objects' is not an object"}
        }) {
            ExportedDataRow row =
                    this.style.read(rows(changed(all + odd[0], odd[1]))).get(0);
            assertThat(row.problems()).isEmpty();
            List<Annotation> read = row.labels().get(0).annotations();
            assertThat(read).as(odd[0]).hasSizeBetween(known - 1, known);
            assertThat(read)
                    .filteredOn(each -> each instanceof UnknownAnnotation unknown && unknown.reason() != null)
                    .singleElement()
                    .satisfies(each -> {
                        UnknownAnnotation unknown = (UnknownAnnotation) each;
                        assertThat(unknown.reason()).contains(odd[2]);
                        assertThat(JSON.<JsonNode>valueToTree(unknown.json()).toString())
                                .contains(JSON.readTree(odd[1]).toString());
                    });
        }
    }

    /** Every value of a row, replaced by every kind of JSON. */
    @Test
    void noValueOfAnyShapeEndsTheExport() {
        List<String> pointers = new ArrayList<>();
        collect(JSON.readTree(FULL), "", pointers);
        assertThat(pointers).hasSizeGreaterThan(100);
        List<String> odd = new ArrayList<>();
        for (String pointer : pointers) {
            for (String value :
                    List.of("null", "\"x\"", "-7", "1e400", "true", "[]", "{}", "[[null]]", "{\"x\":[1]}")) {
                odd.add(changed(pointer, value));
            }
        }
        List<ExportedDataRow> rows = this.style.read(rows(odd.toArray(String[]::new)));
        assertThat(rows).hasSameSizeAs(odd).allSatisfy(row -> {
            assertThat(row.dataRow().id()).isNotNull();
            assertThat(row.labels()).doesNotContainNull();
            assertThat(row.predictions()).doesNotContainNull();
        });
        assertThat(rows)
                .filteredOn(row -> !row.problems().isEmpty()
                        || row.labels().stream()
                                .anyMatch(label -> label.annotations(UnknownAnnotation.class).stream()
                                        .anyMatch(each -> each.reason() != null)))
                .hasSizeGreaterThan(odd.size() / 4);
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.propertyStream().forEach(each -> collect(each.getValue(), pointer + "/" + each.getKey(), pointers));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, pointers);
            }
        }
    }

    /** Also a line that is another kind of JSON altogether. */
    @Test
    void aLineThatIsNoObjectIsARowWithAProblem() {
        assertThat(this.style.read(rows(FULL, "[1]", "null", "\"x\"", FULL)))
                .hasSize(5)
                .satisfies(rows -> {
                    assertThat(rows.subList(1, 4)).allSatisfy(row -> {
                        assertThat(row.dataRow().id()).isEmpty();
                        assertThat(row.problems())
                                .hasSize(1)
                                .allMatch(problem -> problem.path().isEmpty());
                    });
                    assertThat(rows.get(1).problems().get(0).json()).isEqualTo("[1]");
                    assertThat(rows.get(4).problems()).isEmpty();
                });
    }

    @Test
    void aLineThatIsNoJsonIsNamedOrSkipped() {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.style.read(rows(FULL, FULL.substring(0, 300), FULL)))
                .withMessageContaining("export 4711: line 2");
        List<Long> skipped = new ArrayList<>();
        assertThat(this.style.read(
                        rows(FULL, FULL.substring(0, 300), FULL).skipUnreadable(line -> skipped.add(line.number()))))
                .hasSize(2);
        assertThat(skipped).containsExactly(2L);
    }
}
