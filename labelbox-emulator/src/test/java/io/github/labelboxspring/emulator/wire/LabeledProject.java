package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project with an ontology and one data row, whose global key is {@code k}, for annotations to be imported. */
final class LabeledProject {

    static final String KEY = "k";

    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads;
    private final String id;
    private int imports;

    /** @param asset the row's data: a URL or a text */
    LabeledProject(Uploads uploads, String mediaType, String ontology, String asset) {
        this.uploads = uploads;
        this.id = uploads.wire()
                .data(
                        "mutation($m:MediaType!){createProject(data:{name:\"p\",allowedMediaType:$m}){id}}",
                        Map.of("m", mediaType))
                .at("/createProject/id")
                .asString();
        String made = uploads.ontology(ontology);
        uploads.upsert(List.of(List.of(Uploads.create(uploads.dataset("d"), asset, KEY))));
        uploads.emulator().clock().advance(Uploads.PROCESSING);
        uploads.wire()
                .data(
                        "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}"
                                + " createBatchV2(input:{name:\"b\",priority:2,globalKeys:[\"k\"]}){failedDataRowIds}}}",
                        Map.of("p", this.id, "o", made));
    }

    String id() {
        return this.id;
    }

    /** The same line for every kind of import: the row, and the given members. */
    static String line(String members) {
        return "{\"dataRow\":{\"globalKey\":\"" + KEY + "\"}," + members + "}";
    }

    /** What became of each line of an import of labels. */
    List<JsonNode> labels(String... lines) {
        return statuses("LabelImport", "labelImport", lines);
    }

    /** What became of each line of an import of pre-labels. */
    List<JsonNode> preLabels(String... lines) {
        return statuses("ModelAssistedLabelingPredictionImport", "modelAssistedLabelingPredictionImport", lines);
    }

    private List<JsonNode> statuses(String type, String query, String... lines) {
        Map<String, Object> variables = new HashMap<>(Map.of("p", this.id, "n", "import " + this.imports++));
        this.uploads
                .wire()
                .upload(
                        "mutation($p:ID!,$n:String!,$file:Upload!){create" + type
                                + "(data:{projectId:$p,name:$n,filePayload:{file:$file,contentLength:1}}){id}}",
                        variables,
                        "i.ndjson",
                        "application/x-ndjson",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        String url = this.uploads
                .wire()
                .data("query($p:ID!,$n:String!){" + query + "(where:{projectId:$p,name:$n}){statusFileUrl}}", variables)
                .at("/" + query + "/statusFileUrl")
                .asString();
        return this.uploads.wire().get(url).body().lines().map(JSON::readTree).toList();
    }

    /** Imports one label, all of whose lines must be taken. */
    LabeledProject labeled(String... members) {
        String[] lines = List.of(members).stream().map(LabeledProject::line).toArray(String[]::new);
        assertThat(labels(lines))
                .allSatisfy(status -> assertThat(status.get("status").asString())
                        .as("%s", status)
                        .isEqualTo("SUCCESS"));
        return this;
    }

    /** The exported line of the data row. */
    JsonNode exported(String... params) {
        return Exports.project(this.uploads, this.id, params).get(0);
    }

    /** What the project's part of the exported line tells. */
    JsonNode inProject(String... params) {
        return exported(params).at("/projects/" + this.id);
    }

    /** The annotations of the first label. */
    JsonNode annotations(String... params) {
        return inProject(params).at("/labels/0/annotations");
    }
}
