package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
        if (!this.label.isEmpty()) {
            data.put("labelId", this.label);
        }
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

    @Test
    void theNumberOfAnIssueIsNotUsedAgain() {
        String removed = this.row;
        assertThat(number(create("about the first data row"))).isEqualTo("1");
        this.label = "";
        this.row = secondRow();
        assertThat(number(create("about the second data row"))).isEqualTo("2");

        this.wire.data("mutation($r:ID!){deleteDataRows(where:{dataRowIds:[$r]}){id}}", Map.of("r", removed));

        assertThat(number(create("after the deletion"))).isEqualTo("3");
    }

    private String secondRow() {
        this.uploads.upsert(
                List.of(List.of(Uploads.create(this.uploads.dataset("e"), "https://example.org/2.png", "second"))));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        this.wire.data(
                "mutation($p:ID!){project(where:{id:$p}){createBatchV2(input:{name:\"c\",priority:2,"
                        + "globalKeys:[\"second\"]}){failedDataRowIds}}}",
                Map.of("p", this.project.id()));
        return Exports.keys(this.uploads, List.of("second"))
                .get(0)
                .at("/data_row/id")
                .asString();
    }

    private String number(String issue) {
        return this.wire
                .data("query($i:ID!){issue(where:{id:$i}){friendlyId}}", Map.of("i", issue))
                .at("/issue/friendlyId")
                .asString();
    }

    @Test
    void theLatestReplyIsThatOfTheRemainingComments() {
        String issue = create("discussed");
        JsonNode first = comment(issue, "first");
        JsonNode second = comment(issue, "second");
        assertThat(latestReply(issue)).isEqualTo(second.get("createdAt"));

        deleteComment(second);
        assertThat(latestReply(issue)).isEqualTo(first.get("createdAt"));
        deleteComment(first);
        assertThat(latestReply(issue).isNull()).isTrue();
    }

    private JsonNode comment(String issue, String content) {
        this.uploads.emulator().clock().advance(Duration.ofSeconds(1));
        return this.wire
                .data(
                        "mutation($i:ID!,$c:String!){createComment(data:{issueId:$i,content:$c}){id createdAt}}",
                        Map.of("i", issue, "c", content))
                .get("createComment");
    }

    private void deleteComment(JsonNode comment) {
        this.wire.data(
                "mutation($i:ID!){deleteComment(where:{id:$i})}",
                Map.of("i", comment.get("id").asString()));
    }

    private JsonNode latestReply(String issue) {
        return this.wire
                .data("query($i:ID!){issue(where:{id:$i}){latestReplyAt}}", Map.of("i", issue))
                .at("/issue/latestReplyAt");
    }
}
