package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues, their export and who may do what with them. */
class IssueTest {

    private static final String ONTOLOGY =
            "{\"tools\":[],\"classifications\":[{\"type\":\"text\",\"name\":\"remark\",\"options\":[]}]}";

    private static final String DELETE = "mutation($i:ID!){deleteIssue(data:{issueIds:[$i]})}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png");

    private String label = "";
    private String row = "";

    @BeforeEach
    void makeLabel() {
        this.project.labeled("\"name\":\"remark\",\"answer\":\"x\"");
        JsonNode made = this.wire
                .data("query($p:ID!){project(where:{id:$p}){labels{id dataRow{id}}}}", Map.of("p", this.project.id()))
                .at("/project/labels/0");
        this.label = made.get("id").asString();
        this.row = made.at("/dataRow/id").asString();
    }

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private Map<String, Object> data(String content) {
        Map<String, Object> data = new HashMap<>();
        data.put("type", "Issue");
        data.put("content", content);
        data.put("projectId", this.project.id());
        data.put("dataRowId", this.row);
        data.put("labelId", this.label);
        return data;
    }

    private String create(String content) {
        return this.wire
                .data("mutation($d:CreateIssueInput!){createIssue(data:$d){id}}", Map.of("d", data(content)))
                .at("/createIssue/id")
                .asString();
    }

    private JsonNode exported(String status) {
        String url = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){issueExportUrl(where:{status:" + status + "})}}",
                        Map.of("p", this.project.id()))
                .at("/project/issueExportUrl")
                .asString();
        HttpResponse<String> file = this.wire.get(url);
        assertThat(file.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(file.body());
    }

    @Test
    @Fact("P9.5-08")
    void theExportHasIssuesWithTheirComments() {
        String open = create("open");
        String resolved = create("resolved");
        this.wire.data(
                "mutation($i:ID!){resolveIssue(where:{id:$i}){id} createComment(data:{issueId:$i,content:\"done\"}){id}}",
                Map.of("i", resolved));

        assertThat(exported("null").findValuesAsString("status")).containsExactly("Open", "Resolved");
        assertThat(exported("Open")).singleElement().satisfies(issue -> {
            assertThat(issue.get("id").asString()).isEqualTo(open);
            assertThat(issue.get("labelId").asString()).isEqualTo(this.label);
            assertThat(issue.get("createdAt").asString()).matches(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        });
        assertThat(exported("Resolved").at("/0/comments/0/content").asString()).isEqualTo("done");
    }

    @Test
    @Fact("P9.5-07")
    void onlyWhoOpenedAnIssueDeletesIt() {
        String issue = create("mine");
        Wire other = new Wire(
                this.uploads.emulator(),
                this.uploads
                        .emulator()
                        .people()
                        .add("other@example.org", DefaultRole.ADMIN)
                        .apiKey());

        assertThat(other.code(DELETE, Map.of("i", issue))).isEqualTo("AUTHORIZATION_ERROR");
        assertThat(this.wire
                        .data(DELETE, Map.of("i", "unknown"))
                        .get("deleteIssue")
                        .asBoolean())
                .isTrue();
        this.wire.data(DELETE, Map.of("i", issue));
        assertThat(this.wire.code("query($i:ID!){issue(where:{id:$i}){id}}", Map.of("i", issue)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    @Fact("P9.5-06")
    void issuesWithoutALabelAreNotListed() {
        Map<String, Object> bare = data("bare");
        bare.remove("labelId");
        this.wire.data("mutation($d:CreateIssueInput!){createIssue(data:$d){id}}", Map.of("d", bare));
        String labeled = create("labeled");

        JsonNode issues = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){issues(first:10){totalCount nodes{id} nextCursor}}}",
                        Map.of("p", this.project.id()))
                .at("/project/issues");
        assertThat(issues.get("totalCount").asInt()).isEqualTo(1);
        assertThat(issues.at("/nodes").findValuesAsString("id")).containsExactly(labeled);
    }
}
