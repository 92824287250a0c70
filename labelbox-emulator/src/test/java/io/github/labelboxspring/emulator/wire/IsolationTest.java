package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.Workspace;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Organizations cannot see each other. Every root field of the schema and every REST path is asked with the key of one
 * organization for everything that the other has; new ones are asked too, without being named here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationTest {

    /** Changes that succeed and tell in their answer, or by a task or a job, what they could not find, or ignore it. */
    private static final Set<String> TOLD_OTHERWISE = Set.of(
            "Mutation.assignGlobalKeysToDataRows",
            "Mutation.clearGlobalKeys",
            "Mutation.deleteDataRowCustomMetadata",
            "Mutation.deleteIssue",
            "Mutation.exportDataRowsInCatalog",
            "Mutation.upsertDataRowCustomMetadata",
            "ProjectMutation.createBatchV2",
            "ProjectMutation.createBatches",
            "ProjectMutation.createBulkAddRowsToQueueTask",
            "ProjectMutation.createQueuePriorityUpdateTask");

    /** Names a model of the platform's own, which the emulator does not have and so cannot look up. */
    private static final Set<String> NOT_LOOKED_UP = Set.of("Mutation.createModelConfig");

    private final Uploads uploads = new Uploads();
    private final RootCalls calls = new RootCalls(this.uploads.emulator().sdl());
    private RichWorkspace alpha;
    private Wire beta;
    private String project = "";
    private String before = "";

    @BeforeAll
    void fill() {
        this.alpha = new RichWorkspace(this.uploads);
        Workspace other = this.uploads.emulator().createWorkspace("beta");
        this.beta = new Wire(this.uploads.emulator(), other.apiKey());
        this.project = this.beta
                .data("mutation {createProject(data: {name: \"own\", allowedMediaType: IMAGE}) {id}}")
                .at("/createProject/id")
                .asString();
        this.before = this.alpha.dump();
    }

    @AfterAll
    void stop() {
        this.uploads.close();
    }

    /** Otherwise the test would ask for nothing. */
    @Test
    @Order(1)
    void ownersSeeWhatIsAskedFor() {
        Set<String> seen = new TreeSet<>();
        for (String id : this.alpha.ids()) {
            for (RootCalls.Request request : this.calls.queries(id)) {
                if (request.ids()
                        && this.alpha
                                .wire()
                                .ask(request.document(), request.variables())
                                .toString()
                                .contains(RichWorkspace.MARKER)) {
                    seen.add(request.root());
                }
            }
        }
        assertThat(this.alpha.ids()).hasSizeGreaterThan(25);
        assertThat(seen)
                .contains(
                        "Query.batch",
                        "Query.dataRow",
                        "Query.dataset",
                        "Query.datasetDataRows",
                        "Query.getSavedQuery",
                        "Query.model",
                        "Query.modelRun",
                        "Query.ontology",
                        "Query.project",
                        "Query.user");
    }

    @Test
    @Order(2)
    @Fact("O-01")
    void queriesTellNothing() {
        List<String> leaks = new ArrayList<>();
        for (String id : this.alpha.ids()) {
            this.calls.queries(id).stream()
                    .filter(request -> request.ids()
                            || id.equals(this.alpha.ids().iterator().next()))
                    .forEach(request -> note(leaks, request, ask(request)));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    @Order(3)
    void changesFindNothingAndChangeNothing() {
        List<String> leaks = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (String id : this.alpha.ids()) {
            List<RootCalls.Request> requests = new ArrayList<>(this.calls.mutations(id));
            requests.addAll(this.calls.changesOf(this.project, id));
            requests.addAll(this.calls.changesOf(this.alpha.project(), id));
            for (RootCalls.Request request : requests) {
                JsonNode answer = ask(request);
                note(leaks, request, answer);
                if (request.ids() && succeeded(answer)) {
                    taken.add(request.root());
                }
            }
        }
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        assertThat(leaks).isEmpty();
        taken.removeAll(TOLD_OTHERWISE);
        taken.removeAll(NOT_LOOKED_UP);
        assertThat(taken)
                .as("changes that took an id of the other organization")
                .isEmpty();
        assertThat(this.alpha.dump()).isEqualTo(this.before);
    }

    @Test
    @Order(4)
    void whatRanInTheBackgroundFoundNothing() {
        List<String> tasks = new ArrayList<>();
        JsonNode all = this.beta.data("{user {createdTasks(first: 1000) {id type result errors metadata}}}");
        assertThat(all.toString()).doesNotContain(RichWorkspace.MARKER);
        all.at("/user/createdTasks").forEach(task -> tasks.add(task.get("id").asString()));
        assertThat(tasks).isNotEmpty();
        for (String task : tasks) {
            JsonNode file = this.beta.ask(
                    "query ($id: ID!) {task(where: {id: $id}) {exportFileFromOffset(streamType: RESULT, offset: \"0\")"
                            + " {file}}}",
                    Map.of("id", task));
            String url = file.at("/data/task/exportFileFromOffset/file").asString("");
            assertThat(url.isEmpty() ? "" : this.beta.get(url).body()).doesNotContain(RichWorkspace.MARKER);
        }
    }

    @Test
    @Order(5)
    void restPathsTellAndChangeNothing() {
        Set<String> asked = new LinkedHashSet<>();
        for (String path : this.uploads.emulator().restPaths()) {
            for (String id : path.contains("{") ? this.alpha.ids() : Set.of("")) {
                String[] parts = path.split(" ", 2);
                String url = this.uploads.emulator().baseUrl() + parts[1].replaceAll("\\{[^}]*}", id)
                        + "?startDate=2026-03-01&endDate=2026-03-02&userIds=" + id;
                HttpResponse<String> answer = this.beta.send(HttpRequest.newBuilder(URI.create(url))
                        .method(
                                parts[0],
                                HttpRequest.BodyPublishers.ofString("{\"labelId\": \"" + id + "\", \"projectId\": \""
                                        + this.alpha.project() + "\", \"dataRowId\": \"" + id + "\", \"userId\": \""
                                        + id
                                        + "\", \"action\": \"APPROVED\", \"after\": \"" + id
                                        + "\", \"title\": \"taken\", \"position\": 0}")));
                assertThat(answer.body()).as(url).doesNotContain(RichWorkspace.MARKER);
                asked.add(path);
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(this.alpha.dump()).isEqualTo(this.before);
    }

    @Test
    @Order(6)
    @Fact("O-01")
    void keysAndExternalIdsAreEachOrganizationsOwn() {
        Uploads own = this.uploads;
        JsonNode none = this.beta.data("{externalIdsToDataRowIds(externalId_in: [\"row-of-alpha\"]) {externalId}}");
        assertThat(none.at("/externalIdsToDataRowIds")).isEmpty();
        assertThat(own.wire()
                        .data("{externalIdsToDataRowIds(externalId_in: [\"row-of-alpha\"]) {externalId}}")
                        .at("/externalIdsToDataRowIds"))
                .isNotEmpty();
    }

    private JsonNode ask(RootCalls.Request request) {
        JsonNode answer = this.beta.ask(request.document(), request.variables());
        assertThat(answer.at("/errors/0/extensions/code").asString(""))
                .as("%s %s: %s", request.document(), request.variables(), answer)
                .isNotEqualTo("GRAPHQL_VALIDATION_FAILED")
                .isNotEqualTo("GRAPHQL_PARSE_FAILED");
        return answer;
    }

    private static void note(List<String> leaks, RootCalls.Request request, JsonNode answer) {
        if (answer.toString().contains(RichWorkspace.MARKER)) {
            leaks.add(request.root() + " " + request.variables() + ": " + answer);
        }
    }

    private static boolean succeeded(JsonNode answer) {
        return !answer.has("errors") && !answer.toString().contains("\"success\":false");
    }
}
