package io.github.labelboxspring.emulator.wire;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first workspace of an emulator with something of everything in it; names hold {@link #MARKER}, keys do not. */
final class RichWorkspace {

    static final String MARKER = "private-to-alpha";

    private static final Pattern ID = Pattern.compile("\\b(cm[a-z0-9]{23}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22})\\b");
    private static final String KEY = "key-of-alpha";
    private static final String NAMED = "(data: {name: \"" + MARKER + "\"";
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> ids = new LinkedHashSet<>(List.of(KEY, "row-of-alpha"));
    private final Uploads uploads;
    private final LabelboxEmulator emulator;
    private final String project;

    RichWorkspace(Uploads uploads) {
        this.uploads = uploads;
        this.emulator = uploads.emulator();
        String dataset = made("createDataset" + NAMED + "}) {id}");
        String task = uploads.upsert(List.of(List.of(row(dataset, KEY), row(dataset, "second-" + KEY))));
        String row = uploads.made(task).get(0);
        this.ids.addAll(List.of(task, row));
        String ontology = made("upsertOntology" + NAMED + ", mediaType: IMAGE, normalized: \""
                + "{\\\"tools\\\": [{\\\"tool\\\": \\\"rectangle\\\", \\\"name\\\": \\\"" + MARKER
                + "\\\", \\\"color\\\": \\\"#000000\\\", \\\"classifications\\\": []}], \\\"classifications\\\": []}"
                + "\"}) {id}");
        this.project = made("createProject" + NAMED + ", allowedMediaType: IMAGE}) {id}");
        this.emulator.clock().advance(Uploads.PROCESSING);
        inProject("connectOntology(ontologyId: \"" + ontology + "\") {id}");
        this.emulator.clock().advance(Uploads.PROCESSING);
        inProject("createBatchV2(input: {name: \"" + MARKER + "\", dataRowIds: [\"" + row
                + "\"], priority: 1}) {batch {id}}");
        made("createDataRowAttachment(data: {type: RAW_TEXT, value: \"" + MARKER + "\", dataRowId: \"" + row
                + "\"}) {id}");
        String model = made("createModel" + NAMED + ", ontologyId: \"" + ontology + "\"}) {id}");
        made("createModelRun" + NAMED + ", modelId: \"" + model + "\"}) {id}");
        made("createModelConfig(input: {name: \"" + MARKER + "\", modelId: \"" + model
                + "\", inferenceParams: {}}) {id}");
        made("createEmbedding" + NAMED + ", dims: 4}) {id}");
        made("createResourceTag(input: {text: \"" + MARKER + "\", color: \"000000\"}) {id}");
        made("createAwsIamIntegration" + NAMED + ", roleArn: \"arn:aws:iam::1:role/r\"}) {id}");
        this.ids.add(wire().data("mutation {createUserGroupV3(data: {name: \"" + MARKER
                        + "\", color: \"9EC5FF\", projectIds: [], userRoles: []}) {group {id}}}")
                .at("/createUserGroupV3/group/id")
                .asString());
        this.ids.add(wire().data("mutation {inviteMembers(data: {emails: [\"" + MARKER
                        + "@example.com\"], workspaceWide: true, roleId: \"cjlvi914y1aa20714372uvzjv\","
                        + " projectIds: [], groupIds: []}) {results {inviteId}}}")
                .at("/inviteMembers/results/0/inviteId")
                .asString());
        emulated("slices", Map.of("name", MARKER, "filter", List.of(Map.of("type", MARKER))));
        Member labeler = this.emulator.people().add(MARKER + "@example.org", DefaultRole.LABELER);
        this.ids.add(labeler.userId());
        Work work = this.emulator.people().work(labeler);
        String label = work.label(this.project, row, List.of(), Duration.ZERO);
        this.ids.add(label);
        String issue = work.openIssue(label, MARKER);
        this.ids.addAll(List.of(issue, work.comment(issue, MARKER)));
        made("createIssueCategory(data: {projectId: \"" + this.project + "\", name: \"" + MARKER
                + "\", description: \"\"}) {id}");
        made("createReview(data: {score: 1, label: {connect: {id: \"" + label + "\"}}, project: {connect: {id: \""
                + this.project + "\"}}}) {id}");
        made("createBenchmark(data: {labelId: \"" + label + "\"}) {id}");
        emulated("sign-ins", Map.of());
        keep(dump());
    }

    private static Map<String, Object> row(String dataset, String key) {
        return Uploads.item(
                "AUTO",
                "",
                Map.of(
                        "dataset_id",
                        dataset,
                        "row_data",
                        "https://example.org/" + MARKER + ".png",
                        "global_key",
                        key,
                        "external_id",
                        "row-of-alpha"));
    }

    /** Everything that can be named. */
    Set<String> ids() {
        return this.ids;
    }

    String project() {
        return this.project;
    }

    Wire wire() {
        return this.uploads.wire();
    }

    /** All that the workspace's own key sees without naming anything, without what changes by being looked at. */
    String dump() {
        StringBuilder all = new StringBuilder();
        for (RootCalls.Request request : new RootCalls(this.emulator.sdl()).queries("none")) {
            if (request.variables().isEmpty()) {
                all.append(request.root())
                        .append(wire().ask(request.document(), Map.of()))
                        .append('\n');
            }
        }
        JsonNode inside = wire().data(
                        "query ($id: ID!) {project(where: {id: $id}) {name labelCount resourceTags {id} members {id role {name}}"
                                + " taskQueues {id dataRowCount} ontology {id} batches {nodes {id size}} labels {id label reviews {score} isBenchmarkReference}"
                                + " issues(first: 10) {nodes {content status comments {content}}} issueCategories {name}}}",
                        Map.of("id", this.project));
        return all.append(inside)
                .append(wire().data(
                                "query ($w: LabelVersionsWhereInput!) {labelVersions(where: $w) {nodes {id}}}",
                                Map.of("w", Map.of("projectId", this.project))))
                .toString()
                .replaceAll("\\?expires=[^\"]*", "");
    }

    private void inProject(String change) {
        keep(wire().data("mutation {project(where: {id: \"" + this.project + "\"}) {" + change + "}}")
                .toString());
    }

    private String made(String change) {
        JsonNode answer = wire().data("mutation {" + change + "}");
        keep(answer.toString());
        return answer.valueStream().findFirst().orElseThrow().get("id").asString();
    }

    private void emulated(String path, Map<String, ?> body) {
        String answer = wire().send(HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + "/emulator/" + path))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.writeValueAsString(body), StandardCharsets.UTF_8)))
                .body();
        keep(answer);
    }

    private void keep(String answer) {
        Matcher found = ID.matcher(answer);
        while (found.find()) {
            this.ids.add(found.group());
        }
    }
}
