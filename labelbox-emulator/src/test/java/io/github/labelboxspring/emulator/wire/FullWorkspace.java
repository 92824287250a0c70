package io.github.labelboxspring.emulator.wire;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.emulator.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A {@link RichWorkspace} in which everything has also been used: labeled, reviewed, predicted, imported and exported. */
final class FullWorkspace {

    private static final Pattern ID = Pattern.compile("\\b(c[a-z0-9]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22})\\b");
    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "ink", "color": "#000000", "classifications": []},
                       {"tool": "raster-segmentation", "name": "area", "color": "#000000", "classifications": []}],
             "classifications": [{"type": "radio", "name": "digit", "instructions": "digit",
                                  "options": [{"label": "1", "value": "1"}]}]}
            """;
    private static final String EVERYTHING =
            "includeAttachments:true,includeMetadata:true,includeDataRowDetails:true,includeProjectDetails:true,"
                    + "includePerformanceDetails:true,includeLabelDetails:true,includeEmbeddings:true";

    private final Uploads uploads;
    private final Wire wire;
    private final LabelboxEmulator emulator;
    private final Set<String> ids;
    private final List<String> exports = new ArrayList<>();

    FullWorkspace(Uploads uploads) {
        RichWorkspace rich = new RichWorkspace(uploads);
        this.uploads = uploads;
        this.wire = uploads.wire();
        this.emulator = uploads.emulator();
        this.ids = new TreeSet<>(rich.ids());
        List<String> rows = rows();
        String ontology = made(
                "mutation($n:String!){upsertOntology(data:{name:\"o\",mediaType:IMAGE,normalized:$n}){id}}",
                Map.of("n", ONTOLOGY));
        String project = made("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}", Map.of());
        inProject(project, "connectOntology(ontologyId:\"" + ontology + "\"){id}");
        inProject(
                project,
                "createBatchV2(input:{name:\"b\",dataRowIds:[\"" + String.join("\",\"", rows)
                        + "\"],priority:3}){batch{id}}");
        people(project, rows);
        imports(project);
        String run = models(ontology, project);
        export("exportDataRowsInProject(input:{filters:{projectId:\"" + project
                + "\",searchQuery:{scope:null,query:[]}},params:{" + EVERYTHING + "}})");
        export("exportDataRowsInCatalog(input:{filters:{searchQuery:{scope:null,query:[]}},params:{" + EVERYTHING
                + ",includePredictions:true,allProjects:true,allModelRuns:true}})");
        export("exportDataRowsInModelRun(input:{filters:{modelRunId:\"" + run
                + "\"},params:{includePredictions:true}})");
        asked("mutation($k:[ID!]!){clearGlobalKeys(where:{ids:$k}){jobId}}", Map.of("k", List.of("row-3", "absent")));
        Workspace second = this.emulator.createWorkspace("Second");
        this.emulator.people(second).add("somebody@example.org", DefaultRole.REVIEWER);
        this.emulator.clock().advance(Uploads.PROCESSING);
    }

    private List<String> rows() {
        String dataset = this.uploads.dataset("Full");
        String image = this.uploads.upload("a.png", "image/png", png(), false);
        String field = made(
                "mutation{upsertCustomMetadataSchema(data:{name:\"kind\",kind:CustomMetadataEnum,"
                        + "options:[{name:\"new\"},{name:\"old\"}]}){id}}",
                Map.of());
        String embedding = made("mutation{createEmbedding(data:{name:\"v\",dims:2}){id}}", Map.of());
        List<Map<String, Object>> items = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            items.add(Uploads.item(
                    "AUTO",
                    "",
                    Map.of(
                            "dataset_id",
                            dataset,
                            "row_data",
                            row == 0 ? image : "https://example.org/" + row + ".png",
                            "global_key",
                            "row-" + row,
                            "external_id",
                            "shared",
                            "media_type",
                            "IMAGE",
                            "metadata_fields",
                            List.of(
                                    Map.of("schemaId", field, "value", "new"),
                                    Map.of("name", "skipNFrames", "value", row)),
                            "embeddings",
                            List.of(Map.of("embedding_id", embedding, "vector", List.of(row, 0.5))),
                            "attachments",
                            List.of(Map.of("type", "RAW_TEXT", "value", "beside " + row, "name", "n")))));
        }
        items.add(Uploads.create("absent", "text", "refused"));
        String task = this.uploads.upsert(List.of(items));
        this.ids.add(task);
        List<String> rows = this.uploads.made(task);
        this.ids.addAll(rows);
        String deleted = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(dataset, "gone", "gone")))))
                .get(0);
        asked("mutation($i:[ID!]!){deleteDataRows(where:{dataRowIds:$i}){id}}", Map.of("i", List.of(deleted)));
        this.emulator.clock().advance(Uploads.PROCESSING);
        return rows;
    }

    private static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    private void people(String project, List<String> rows) {
        Member labeler = this.emulator.people().add("labeler@example.org", DefaultRole.LABELER);
        Member reviewer = this.emulator.people().add("reviewer@example.org", DefaultRole.REVIEWER);
        Member guest = this.emulator.people().add("guest@example.org", DefaultRole.NONE);
        this.emulator.people().assign(guest, project, DefaultRole.LABELER);
        Work labeling = this.emulator.people().work(labeler);
        Work reviewing = this.emulator.people().work(reviewer);
        List<Map<String, Object>> box =
                List.of(Map.of("name", "ink", "bbox", Map.of("top", 1, "left", 2, "height", 3, "width", 4)));
        String approved = labeling.label(project, rows.get(0), box, Duration.ofSeconds(20));
        String rejected = labeling.label(project, rows.get(1), box, Duration.ofSeconds(30));
        this.ids.addAll(List.of(approved, rejected));
        this.ids.add(reviewing.approve(approved, Duration.ofSeconds(5)));
        this.ids.add(reviewing.reject(rejected, Duration.ofSeconds(6)));
        this.ids.add(labeling.skip(project, rows.get(4), Duration.ofSeconds(1)));
        quality(project, rejected, reviewing);
        asked(
                "mutation($i:LabelFeedbackInput!){upsertAutoQaLabelFeedback(input:$i){id}}",
                Map.of("i", Map.of("labelId", approved, "feedback", "good", "scores", Map.of("shape", 0.9))));
        asked(
                "mutation($i:BulkAssignDataRowsInput!){bulkAssignDataRows(input:$i){success}}",
                Map.of(
                        "i",
                        Map.of("projectId", project, "userId", labeler.userId(), "dataRowIds", rows.subList(3, 4))));
    }

    private void quality(String project, String label, Work reviewing) {
        made(
                "mutation($p:ID!,$l:ID!){createReview(data:{score:-1,label:{connect:{id:$l}},project:{connect:{id:$p}}}){id}}",
                Map.of("p", project, "l", label));
        made("mutation($l:ID!){createBenchmark(data:{labelId:$l}){id}}", Map.of("l", label));
        String category = made(
                "mutation($d:CreateIssueCategoryInput!){createIssueCategory(data:$d){id}}",
                Map.of("d", Map.of("projectId", project, "name", "ink", "description", "")));
        String issue = reviewing.openIssue(label, "too small");
        this.ids.addAll(List.of(issue, reviewing.comment(issue, "look again")));
        asked(
                "mutation($i:ID!,$d:UpdateIssueInput!){updateIssue(where:{id:$i},data:$d){id} resolveIssue(where:{id:$i}){id}}",
                Map.of(
                        "i",
                        issue,
                        "d",
                        Map.of(
                                "categoryId",
                                category,
                                "position",
                                Map.of("type", "Point", "coordinates", List.of(1, 2)))));
    }

    private void imports(String project) {
        importFile("createLabelImport", "projectId:\"" + project + "\"", """
                {"uuid":"1","dataRow":{"globalKey":"row-2"},"name":"digit","answer":{"name":"1"}}
                {"uuid":"2","dataRow":{"globalKey":"row-2"},"name":"area","mask":{"png":"%s"}}
                {"uuid":"3","dataRow":{"globalKey":"absent"},"name":"digit","answer":{"name":"1"}}
                """.formatted(
                        Base64.getEncoder().encodeToString(png())));
    }

    private void importFile(String root, String parent, String lines) {
        String answer = this.wire
                .upload(
                        "mutation($file:Upload!){" + root + "(data:{name:\"i\"," + parent
                                + ",filePayload:{file:$file,contentLength:1}}){id}}",
                        Map.of(),
                        "labels.ndjson",
                        "application/x-ndjson",
                        lines.getBytes(StandardCharsets.UTF_8))
                .toString();
        if (answer.contains("\"errors\"")) {
            throw new AssertionError(answer);
        }
        keep(answer);
        this.emulator.clock().advance(Uploads.LATENCY);
    }

    /** Gives the model run. */
    private String models(String ontology, String project) {
        String model =
                made("mutation($o:ID!){createModel(data:{name:\"m\",ontologyId:$o}){id}}", Map.of("o", ontology));
        String run = made(
                "mutation($m:ID!){createModelRun(data:{name:\"r\",modelId:$m,trainingMetadata:{rate:1}}){id}}",
                Map.of("m", model));
        asked(
                "mutation($r:ID!,$k:[ID!]){createMEAModelRunDataRowRegistrationTask(where:{id:$r},data:{globalKeys:$k})}",
                Map.of("r", run, "k", List.of("row-0", "row-1")));
        this.emulator.clock().advance(Uploads.LATENCY);
        importFile("createModelErrorAnalysisPredictionImport", "modelRunId:\"" + run + "\"", """
                {"uuid":"4","dataRow":{"globalKey":"row-0"},"name":"digit","answer":{"name":"1"},"confidence":0.5}
                {"dataRow":{"globalKey":"row-1"},"metricName":"iou","metricValue":0.5}
                """);
        asked(
                "mutation($r:ID!){updateTrainingPipeline(modelRun:{id:$r},"
                        + "data:{status:TRAINING_MODEL,metadata:{step:1}}){status}}",
                Map.of("r", run));
        String app = made(
                "mutation($i:CreateModelFoundryAppInput!){createModelFoundryApp(input:$i){id}}",
                Map.of(
                        "i",
                        Map.of(
                                "modelId",
                                model,
                                "name",
                                "app",
                                "inferenceParams",
                                Map.of("confidence", 0.1),
                                "classToSchemaId",
                                Map.of(),
                                "ontologyId",
                                ontology)));
        asked(
                "mutation($i:CreateModelJobForDataRowsInput!){createModelJobForDataRows(input:$i){taskId}}",
                Map.of(
                        "i",
                        Map.of(
                                "modelAppId",
                                app,
                                "name",
                                "made up",
                                "modelId",
                                model,
                                "ontologyId",
                                ontology,
                                "globalKeys",
                                List.of("row-4"))));
        asked("mutation($p:ID!){upsertProjectBoostWorkforce(data:{projectId:$p}){success}}", Map.of("p", project));
        this.emulator.clock().advance(Uploads.LATENCY);
        return run;
    }

    private void export(String mutation) {
        String task = this.wire
                .data("mutation{e:" + mutation + "{taskId}}")
                .at("/e/taskId")
                .asString();
        this.ids.add(task);
        this.exports.add(task);
        this.emulator.clock().advance(Uploads.LATENCY);
    }

    private void inProject(String project, String change) {
        keep(this.wire
                .data("mutation($p:ID!){project(where:{id:$p}){" + change + "}}", Map.of("p", project))
                .toString());
    }

    private String made(String mutation, Map<String, ?> variables) {
        JsonNode answer = asked(mutation, variables);
        return answer.valueStream().findFirst().orElseThrow().get("id").asString();
    }

    private JsonNode asked(String document, Map<String, ?> variables) {
        JsonNode answer = this.wire.data(document, variables);
        keep(answer.toString());
        return answer;
    }

    private void keep(String answer) {
        Matcher found = ID.matcher(answer);
        while (found.find()) {
            this.ids.add(found.group());
        }
    }

    /** Every query with every id that is answered with data; one that starts a job is left out, which is new each time. */
    Map<RootCalls.Request, String> questions() {
        Map<RootCalls.Request, String> answered = new LinkedHashMap<>();
        RootCalls calls = new RootCalls(this.emulator.sdl());
        for (String id : this.ids) {
            for (RootCalls.Request request : calls.queries(id)) {
                String answer = answered.containsKey(request) ? "" : answer(this.wire, request);
                if (answer.startsWith("{\"data\"") && !answer.contains("\"errors\"")) {
                    answered.put(request, answer);
                }
            }
        }
        answered.keySet().removeIf(request -> request.root().equals("Query.dataRowsForGlobalKeys"));
        return answered;
    }

    static String answer(Wire wire, RootCalls.Request request) {
        return wire.post("/graphql", request.document(), request.variables()).body();
    }

    /** The content of every export, and a report. Exports name the server that wrote them. */
    List<String> files(LabelboxEmulator asked) {
        Wire other = new Wire(asked);
        List<String> answers = new ArrayList<>();
        for (String task : this.exports) {
            String file = other.data(
                            "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"0\")"
                                    + "{file}}}",
                            Map.of("t", task))
                    .at("/task/exportFileFromOffset/file")
                    .asString();
            answers.add(other.get(file).body());
        }
        answers.add(other.rest("GET", "/api/v1/performance/workspace/sign-in-events", "")
                .body());
        return answers;
    }
}
