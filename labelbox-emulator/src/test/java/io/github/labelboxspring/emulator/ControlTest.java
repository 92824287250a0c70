package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.wire.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M2, M3: what a test does with an emulator besides using it. */
class ControlTest {

    static final String SEED = """
            users:
              - {email: labeler@example.org, role: Labeler}
            datasets:
              - name: Digits
                data_rows:
                  - {row_data: "https://example.org/1.png", global_key: one, external_id: first}
                  - {row_data: "https://example.org/2.png", global_key: two}
            ontologies:
              - name: Numbers
                media_type: IMAGE
                classifications:
                  - {name: digit, instructions: digit, type: radio,
                     options: [{label: "1", value: "1"}, {label: "2", value: "2"}]}
            projects:
              - name: Reading
                media_type: IMAGE
                ontology: Numbers
                batches:
                  - {name: first, priority: 2, data_rows: [one, two]}
                labels:
                  - data_row: one
                    by: labeler@example.org
                    annotations: [{name: digit, answer: {name: "1"}}]
            """;

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Control control = this.emulator.control();
    private final Workspace first = this.control.workspaces().get(0);
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private JsonNode project() {
        return this.wire
                .data("{projects{id name labelCount ontology{name} batches{nodes{name size}}"
                        + " labels{label createdBy{email}} taskQueues{id name dataRowCount}}}")
                .path("projects")
                .path(0);
    }

    private String dataRow(String key) {
        return this.wire
                .data("query($k:[ID!]!){dataRowsByGlobalKeys(globalKeys:$k){id}}", Map.of("k", List.of(key)))
                .toString();
    }

    @Test
    void seedsWhatAFileDescribes() {
        this.control.seed(this.first, SEED);

        JsonNode project = project();
        assertThat(project.path("name").asString()).isEqualTo("Reading");
        assertThat(project.path("ontology").path("name").asString()).isEqualTo("Numbers");
        assertThat(project.path("batches").path("nodes").path(0).path("size").asInt())
                .isEqualTo(2);
        assertThat(project.path("labels")
                        .path(0)
                        .path("createdBy")
                        .path("email")
                        .asString())
                .isEqualTo("labeler@example.org");
        assertThat(project.path("labels").path(0).path("label").asString()).contains("digit");
        assertThat(this.wire.data("{datasets{name rowCount}}").toString()).contains("\"rowCount\":2");
        assertThat(this.control.people(this.first).all()).hasSize(2);
    }

    @Test
    void aWrongSeedNamesTheEntry() {
        assertThatThrownBy(() -> this.control.seed(this.first, "projects: [{name: P, media_type: IMAGE, ontology: X}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("projects[0]: There is no ontology X");
        assertThatThrownBy(() -> this.control.seed(this.first, "datasets: [{name: D, data_rows: [{global_key: a}]}]"))
                .hasMessage("datasets[0]: data_rows[0]: row_data is missing");
        assertThatThrownBy(() -> this.control.seed(this.first, "projects: [{name: P, media_type: PICTURE}]"))
                .hasMessageContaining("PICTURE")
                .hasMessageContaining("IMAGE");
        assertThatThrownBy(() -> this.control.seed(this.first, "users: [{email: a, rank: b}]"))
                .hasMessageContaining("rank");
        assertThatThrownBy(() -> this.control.seed(this.first, "users: [{role: Labeler}]"))
                .hasMessage("users[0]: email is missing");
        assertThatThrownBy(() -> this.control.seed(this.first, "just a text"))
                .isInstanceOf(IllegalArgumentException.class);
        this.control.seed(this.first, "");
    }

    @Test
    void aResetKeepsTheFirstOrganizationAndItsKeyOnly() {
        this.control.seed(this.first, SEED);
        Workspace second = this.control.createWorkspace("Second");
        this.control.faults().on("users").always().answer(502, Map.of(), "");
        this.control.change(this.control.settings().withTaskLatency(Duration.ofSeconds(3)));
        this.control.reset();

        assertThat(this.control.requests().all()).isEmpty();
        assertThat(this.wire.data("{projects{id} datasets{id} users{email}}").toString())
                .isEqualTo("{\"projects\":[],\"datasets\":[],\"users\":[{\"email\":\"admin@"
                        + this.first.organizationId() + ".example.org\"}]}");
        assertThat(this.control.workspaces()).containsExactly(this.first);
        assertThat(new Wire(this.emulator, second.apiKey()).code("{user{id}}", Map.of()))
                .isEqualTo("AUTHENTICATION_ERROR");
        assertThat(this.control.settings().taskLatency()).hasSeconds(3);
    }

    @Test
    void oneOrganizationIsEmptiedWithoutTheOthersAndKeepsItsMembers() {
        Workspace second = this.control.createWorkspace("Second");
        this.control.seed(this.first, SEED);
        this.control.seed(second, "datasets: [{name: Other}]");
        Member labeler = this.control.people(this.first).all().get(1);
        this.control.reset(this.first);

        assertThat(this.wire.data("{projects{id} datasets{id}}").toString())
                .isEqualTo("{\"projects\":[],\"datasets\":[]}");
        assertThat(this.control.people(this.first).all()).hasSize(2).contains(labeler);
        assertThat(new Wire(this.emulator, labeler.apiKey())
                        .data("{user{email}}")
                        .toString())
                .contains("labeler@example.org");
        assertThat(new Wire(this.emulator, second.apiKey())
                        .data("{datasets{name}}")
                        .toString())
                .contains("Other");
        this.control.seed(this.first, SEED.substring(SEED.indexOf("datasets:")).replace("by: labeler@example.org", ""));
        assertThat(project().path("labelCount").asInt()).isEqualTo(1);
    }

    /** In the order of their creation, whatever the clock says and whichever was emptied. */
    @Test
    void theFirstOrganizationStaysTheFirst() {
        this.control.clock().freeze();
        List<Workspace> all = new ArrayList<>(this.control.workspaces());
        for (int each = 0; each < 12; each++) {
            all.add(this.control.createWorkspace("W" + each));
        }
        assertThat(this.control.workspaces()).isEqualTo(all);
        this.control.reset(this.first);
        this.control.reset(all.get(5));
        assertThat(this.control.workspaces()).isEqualTo(all);
    }

    @Test
    void workThatGoesOnInAnEmptiedOrganizationIsSeenByNobody() {
        this.control.clock().freeze();
        this.wire.data("mutation{createDataset(data:{name:\"D\"}){id}}");
        this.control.seed(this.first, SEED);
        this.wire.data(
                "mutation{exportDataRowsInCatalog(input:{filters:{searchQuery:{scope:null,query:[]}},params:{}}){taskId}}");
        this.control.reset(this.first);
        this.control.clock().advance(Duration.ofMinutes(1));

        assertThat(this.wire.data("{datasets{id}}").toString()).isEqualTo("{\"datasets\":[]}");
    }

    @Test
    @Fact("P9.3-04")
    void peopleLabelReviewAndMove() {
        this.control.seed(this.first, SEED);
        String id = project().path("id").asString();
        People people = this.control.people(this.first);
        Work labeling = people.work(people.all().get(1));
        Work reviewing = people.work(people.all().get(0));
        String label = labeling.label(
                id, "two", List.of(Map.of("name", "digit", "answer", Map.of("name", "2"))), Duration.ofSeconds(9));
        assertThat(counts()).containsExactly(0, 2, 0);
        assertThat(reviewing.reject(label, Duration.ofSeconds(2))).isNotEmpty();
        assertThat(counts()).containsExactly(0, 1, 1);
        assertThat(labeling.resubmit(label, Duration.ofSeconds(1))).isNotEmpty();
        assertThat(reviewing.approve(label, Duration.ZERO)).isNotEmpty();
        assertThat(counts()).containsExactly(0, 1, 0);
        reviewing.move(
                id, "two", project().path("taskQueues").path(0).path("id").asString());
        assertThat(counts()).containsExactly(1, 1, 0);

        assertThatThrownBy(() -> labeling.approve(label, Duration.ZERO)).hasMessageContaining("labeler@example.org");
        assertThatThrownBy(() -> labeling.label(id, "three", List.of(), Duration.ZERO))
                .hasMessageContaining("no data row three");
        assertThatThrownBy(() -> labeling.label(
                        id, "one", List.of(Map.of("name", "letter", "answer", Map.of("name", "2"))), Duration.ZERO))
                .hasMessageContaining("letter");
    }

    /** M3: people comment. */
    @Test
    void peopleOpenIssuesAndComment() {
        this.control.seed(this.first, SEED);
        String id = project().path("id").asString();
        People people = this.control.people(this.first);
        Work labeling = people.work(people.all().get(1));
        Work reviewing = people.work(people.all().get(0));
        String label = labeling.label(id, "two", List.of(), Duration.ZERO);
        String issue = reviewing.openIssue(label, "It has no answer");
        String comment = labeling.comment(issue, "I see");

        JsonNode told = this.wire
                .data(
                        "query($i:ID!){issue(where:{id:$i}){content labelId status createdBy{email}"
                                + " comments{id content createdBy{email}}}}",
                        Map.of("i", issue))
                .get("issue");
        assertThat(told.get("content").asString()).isEqualTo("It has no answer");
        assertThat(told.get("labelId").asString()).isEqualTo(label);
        assertThat(told.at("/createdBy/email").asString())
                .isEqualTo(people.all().get(0).email());
        assertThat(told.at("/comments/0/id").asString()).isEqualTo(comment);
        assertThat(told.at("/comments/0/createdBy/email").asString()).isEqualTo("labeler@example.org");

        assertThatThrownBy(() -> labeling.openIssue("none", "x")).hasMessageContaining("no label none");
        assertThatThrownBy(() -> labeling.comment("none", "x")).hasMessageContaining("no issue none");
    }

    /** M3: exports show a skipped data row as such, with a label that has no annotations. */
    @Test
    @Fact("P4.4-16")
    void aSkippedDataRowIsShownAsSkipped() {
        this.control.seed(this.first, SEED);
        String id = project().path("id").asString();
        Work labeling = this.control
                .people(this.first)
                .work(this.control.people(this.first).all().get(1));
        String label = labeling.skip(id, "two", Duration.ofSeconds(4));
        assertThat(counts()).containsExactly(0, 2, 0);
        assertThat(skipped(id)).isEqualTo(1);
        assertThat(exported(id))
                .contains("\"id\":\"" + label + "\"")
                .containsPattern("\"skipped\":true.*\"annotations\":\\{\"objects\":\\[],\"classifications\":\\[]");

        this.control
                .people(this.first)
                .work(this.control.people(this.first).all().get(0))
                .reject(label, Duration.ZERO);
        assertThat(skipped(id)).isEqualTo(1);
    }

    private int skipped(String project) {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){workstreamStateCounts{state count}}}", Map.of("p", project))
                .at("/project/workstreamStateCounts")
                .valueStream()
                .filter(each -> each.path("state").asString().equals("Skipped"))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asInt();
    }

    /** The line of the data row {@code two}. */
    private String exported(String project) {
        this.control.clock().freeze();
        String task = this.wire
                .data(
                        "mutation($p:ID!){exportDataRowsInProject(input:{filters:{projectId:$p},"
                                + "params:{includePerformanceDetails:true}}){taskId}}",
                        Map.of("p", project))
                .at("/exportDataRowsInProject/taskId")
                .asString();
        this.control.clock().advance(Duration.ofMinutes(1));
        String file = this.wire
                .data(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset/file")
                .asString();
        return this.wire
                .get(file)
                .body()
                .lines()
                .filter(line -> line.contains("\"two\""))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> counts() {
        return project()
                .path("taskQueues")
                .valueStream()
                .map(queue -> queue.path("dataRowCount").asInt())
                .toList();
    }

    @Test
    @Fact({"P1.1-01", "P1.1-02"})
    void settingsCountFromTheirChangeOn() {
        this.control.change(this.control.settings().withRateLimit(2));
        assertThat(this.wire.post("/graphql", "{user{id}}", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(this.wire.post("/graphql", "{user{id}}", Map.of()).statusCode())
                .isEqualTo(200);
        var refused = this.wire.post("/graphql", "{user{id}}", Map.of());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 60);
        assertThat(refused.body())
                .startsWith("{\"message\":\"You have exceeded")
                .doesNotContain("errors");
        this.control.clock().advance(Duration.ofMinutes(1));
        assertThat(this.wire.post("/graphql", "{user{id}}", Map.of()).statusCode())
                .isEqualTo(200);

        assertThatThrownBy(() -> this.control.settings().withRateLimit(-1)).hasMessageContaining("rateLimit");
        assertThatThrownBy(() -> this.control.settings().withTaskLatency(Duration.ofSeconds(-1)))
                .hasMessageContaining("taskLatency");
    }
}
