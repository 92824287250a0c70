package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The clauses that choose the data rows of an export. */
class FilterTest {

    private static final String ONTOLOGY = """
            {"tools": [], "classifications": [{"type": "text", "name": "remark", "options": []}]}""";

    private final Uploads uploads = new Uploads();
    /** With a label of 2026-03-01T12:01 and some seconds, in review. */
    private final LabeledProject project = new LabeledProject(
                    this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png")
            .labeled("\"name\":\"remark\",\"answer\":\"x\"");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private boolean finds(List<Map<String, ?>> clauses) {
        return !Exports.lines(
                        this.uploads,
                        "Project",
                        Map.of("projectId", this.project.id(), "searchQuery", Map.of("query", clauses)))
                .isEmpty();
    }

    private boolean finds(String type, String operator, String zone, Object value) {
        return finds(
                List.of(Map.of("type", type, "value", Map.of("operator", operator, "timezone", zone, "value", value))));
    }

    @Test
    @Fact("P4.3-02")
    void timesAreBetweenOrOneSided() {
        for (String type : List.of("labeled_at", "data_row_last_activity_at")) {
            assertThat(finds(type, "BETWEEN", "UTC", Map.of("min", "2026-03-01", "max", "2026-03-02")))
                    .isTrue();
            assertThat(finds(type, "BETWEEN", "UTC", Map.of("min", "2026-02-01", "max", "2026-03-01")))
                    .isFalse();
            assertThat(finds(type, "GREATER_THAN_OR_EQUAL", "UTC", "2026-03-01 12:00:00"))
                    .isTrue();
            assertThat(finds(type, "GREATER_THAN_OR_EQUAL", "UTC", "2026-03-01 13:00:00"))
                    .isFalse();
            assertThat(finds(type, "LESS_THAN_OR_EQUAL", "UTC", "2026-03-01T13:00:00+0000"))
                    .isTrue();
            assertThat(finds(type, "LESS_THAN_OR_EQUAL", "UTC", "2026-03-01T12:00:00+0000"))
                    .isFalse();
        }
    }

    @Test
    @Fact("P4.3-05")
    void timesAreReadInTheirTimeZone() {
        assertThat(finds("labeled_at", "GREATER_THAN_OR_EQUAL", "Europe/Berlin", "2026-03-01 13:00:00"))
                .isTrue();
        assertThat(finds("labeled_at", "GREATER_THAN_OR_EQUAL", "Europe/Berlin", "2026-03-01 13:30:00"))
                .isFalse();
        assertThat(finds("labeled_at", "GREATER_THAN_OR_EQUAL", "UTC", "2026-03-01T13:00:00+0100"))
                .isTrue();
    }

    @Test
    @Fact("P4.3-03")
    void statesAreThoseOfTheWorkflow() {
        assertThat(finds(List.of(Map.of("type", "task_queue_status", "status", "InReview"))))
                .isTrue();
        assertThat(finds(List.of(Map.of("type", "task_queue_status", "status", "InRework"))))
                .isFalse();
        assertThat(finds(List.of(Map.of("type", "task_queue_status", "status", "Done"))))
                .isFalse();
        assertThat(finds(List.of(Map.of("type", "task_queue_not_exist")))).isFalse();
    }

    @Test
    @Fact("P4.3-04")
    void allClausesMustHold() {
        Map<String, ?> key = Map.of("type", "global_key", "operator", "is", "ids", List.of("k"));
        Map<String, ?> review = Map.of("type", "task_queue_status", "status", "InReview");
        Map<String, ?> done = Map.of("type", "task_queue_status", "status", "Done");

        assertThat(finds(List.of(key, review))).isTrue();
        assertThat(finds(List.of(key, done))).isFalse();
        assertThat(finds(List.of())).isTrue();
    }

    @Test
    @Fact("P4.3-07")
    void theLastActivityCoversLabelsMetadataAndMoves() {
        String change = "mutation{upsertDataRowCustomMetadata(data:[{globalKey:\"k\","
                + "fields:[{schemaId:\"cko8s9r5v0001h2dk9elqdidh\",value:\"t\"}]}]){error}}";
        String move = "mutation($p:ID!){project(where:{id:$p}){createBulkAddRowsToQueueTask("
                + "data:{queueId:null,dataRowIdentifiers:{ids:[\"k\"],idType:GKEY}}){taskId}}}";

        assertThat(activeSince("2026-03-01 13:00:00")).isFalse();
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        this.uploads.wire().data(change);
        assertThat(activeSince("2026-03-01 13:00:00")).isTrue();
        assertThat(activeSince("2026-03-01 14:00:00")).isFalse();
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        this.uploads.wire().data(move, Map.of("p", this.project.id()));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        assertThat(activeSince("2026-03-01 14:00:00")).isTrue();
    }

    @Test
    @Fact("P4.3-09")
    void theLastActivityCoversReviewsIssuesAndComments() {
        Wire wire = this.uploads.wire();
        JsonNode label = wire.data(
                        "query($p:ID!){project(where:{id:$p}){labels{id dataRow{id}}}}", Map.of("p", this.project.id()))
                .at("/project/labels/0");
        Map<String, Object> ids = Map.of(
                "p", this.project.id(),
                "l", label.get("id").asString(),
                "r", label.at("/dataRow/id").asString());
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        wire.data(
                "mutation($p:ID!,$l:ID!){createReview(data:{score:1,label:{connect:{id:$l}},"
                        + "project:{connect:{id:$p}}}){id}}",
                ids);
        assertThat(activeSince("2026-03-01 13:00:00")).isTrue();
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        String issue = wire.data(
                        "mutation($p:ID!,$r:ID!){createIssue(data:{projectId:$p,dataRowId:$r,type:\"Issue\",content:\"c\"}){id}}",
                        ids)
                .at("/createIssue/id")
                .asString();
        assertThat(activeSince("2026-03-01 14:00:00")).isTrue();
        this.uploads.emulator().clock().advance(Duration.ofHours(1));
        wire.data("mutation($i:ID!){createComment(data:{issueId:$i,content:\"c\"}){id}}", Map.of("i", issue));
        assertThat(activeSince("2026-03-01 15:00:00")).isTrue();
        assertThat(activeSince("2026-03-01 16:00:00")).isFalse();
    }

    private boolean activeSince(String time) {
        return finds("data_row_last_activity_at", "GREATER_THAN_OR_EQUAL", "UTC", time);
    }
}
