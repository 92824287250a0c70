package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.People;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of performance and of sign-ins, as the REST paths answer them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerformanceTest {

    private static final String BASE = "/api/v1/performance";
    private static final String JANUARY = "?startDate=2026-01-01&endDate=2026-01-31";
    private static final JsonMapper JSON = new JsonMapper();

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);
    private final String project = this.wire
            .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
            .at("/createProject/id")
            .asString();

    @AfterAll
    void stop() {
        this.emulator.close();
    }

    private HttpResponse<String> get(String path) {
        return this.wire.rest("GET", BASE + path, "");
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode refused(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        return JSON.readTree(answer.body());
    }

    @Test
    @Fact("P2.4-05")
    void mistakesAreNamedByParameter() {
        JsonNode backwards = refused(
                "/projects/" + this.project + "/metrics/labels_created?startDate=2026-01-31&endDate=2026-01-01");

        assertThat(backwards)
                .isEqualTo(
                        JSON.readTree(
                                "{\"statusCode\":400,\"error\":\"Bad Request\",\"message\":\"Invalid query parameters\","
                                        + "\"details\":[{\"parameter\":\"endDate\",\"message\":\"must not be before startDate\"}]}"));
        assertThat(refused("/projects/" + this.project + "/metrics/labels_created" + JANUARY + "&interval=decade")
                        .at("/details/0/parameter")
                        .asString())
                .isEqualTo("interval");
        assertThat(refused("/projects/" + this.project + "/metrics/labels_created" + JANUARY + "&deletedLabels=all")
                        .at("/details/0/parameter")
                        .asString())
                .isEqualTo("deletedLabels");
    }

    @Test
    @Fact("P2.4-06")
    void whatIsNotThereIsNotFound() {
        HttpResponse<String> answer = get("/projects/p/labelers" + JANUARY);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.readTree(
                        "{\"statusCode\":404,\"message\":\"Project p was not found.\",\"error\":\"Not Found\"}"));
    }

    @Test
    @Fact("P1.3-14")
    void periodsAreBounded() {
        String labelers = "/projects/" + this.project + "/labelers";

        assertThat(get(labelers + "?startDate=2025-01-01&endDate=2026-01-01").statusCode())
                .isEqualTo(200);
        assertThat(refused(labelers + "?startDate=2025-01-01&endDate=2026-01-02")
                        .at("/details/0/message")
                        .asString())
                .contains("366");
        assertThat(get("/workspace/sign-in-events" + JANUARY).statusCode()).isEqualTo(200);
        assertThat(refused("/workspace/sign-in-events?startDate=2026-01-01&endDate=2026-02-01")
                        .at("/details/0/message")
                        .asString())
                .contains("31");
    }

    @Test
    @Fact("W-01")
    void metricsTellTheirUnitAndBuckets() {
        JsonNode metrics = read("/metrics").get("data");

        assertThat(metrics.valueStream())
                .allSatisfy(metric -> assertThat(metric.propertyNames())
                        .containsExactlyInAnyOrder("name", "category", "unit", "buckets", "description"));
        assertThat(metrics.findValuesAsString("unit")).containsOnly("count", "seconds", "percentage");
        assertThat(metrics.findValuesAsString("buckets")).containsOnly("time", "score");
    }

    @Test
    @Fact({"W-02", "D-06"})
    void aSeriesHasABucketForEachInterval() {
        String metric = "/projects/" + this.project + "/metrics/";
        JsonNode days = read(metric + "labels_created" + JANUARY);
        JsonNode months = read(metric + "approval_percentage?startDate=2026-01-01&endDate=2026-03-31&interval=month");
        JsonNode scores = read(metric + "consensus_agreement" + JANUARY);

        assertThat(days.propertyNames())
                .contains("metric", "unit", "bucketType", "buckets", "interval", "startDate", "endDate", "generatedAt");
        assertThat(days.get("interval").asString()).isEqualTo("day");
        assertThat(days.get("buckets")).hasSize(31);
        assertThat(days.at("/buckets/0/start").asString()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(days.at("/buckets/0").propertyNames()).containsExactly("start", "end", "value");
        assertThat(months.get("buckets")).hasSize(3);
        assertThat(months.at("/buckets/0").propertyNames())
                .containsExactly("start", "end", "value", "numerator", "denominator");
        assertThat(scores.get("bucketType").asString()).isEqualTo("score");
        assertThat(scores.at("/buckets/0").propertyNames())
                .containsExactlyInAnyOrder("rangeStart", "rangeEnd", "value");
        assertThat(read(metric + "avg_handling_time" + JANUARY)
                        .at("/buckets/0/modes")
                        .propertyNames())
                .containsExactlyInAnyOrder("creating", "reviewing", "reworking");
    }

    @Test
    @Fact("W-03")
    void tablesArePagedFromOne() {
        for (String path : List.of("/projects/" + this.project + "/labelers", "/workspace/labelers")) {
            JsonNode table = read(path + JANUARY);

            assertThat(table.propertyNames()).contains("data", "page", "perPage", "total", "cachedAt", "generatedAt");
            assertThat(table.get("page").asInt()).isEqualTo(1);
            assertThat(table.get("perPage").asInt()).isEqualTo(50);
            assertThat(refused(path + JANUARY + "&perPage=101")
                            .at("/details/0/parameter")
                            .asString())
                    .isEqualTo("perPage");
        }
    }

    @Test
    @Fact("W-05")
    void aReportIsAFileForAWhile() {
        JsonNode report = read("/projects/" + this.project + "/download" + JANUARY);

        assertThat(this.wire.get(report.get("url").asString()).statusCode()).isEqualTo(200);
        assertThat(report.get("expiresInSeconds").asInt()).isPositive();
    }

    @Test
    @Fact({"W-06", "W-07"})
    void signInsAreReadBehindACursor() {
        for (int day = 1; day <= 3; day++) {
            this.wire.rest("POST", "/emulator/sign-ins", "{\"at\":\"2026-01-0" + day + "T08:00:00Z\"}");
        }
        String sessions = "/workspace/sign-in-sessions" + JANUARY + "&perPage=2";
        JsonNode first = read(sessions);
        JsonNode second = read(sessions + "&cursor=" + first.get("nextCursor").asString());

        assertThat(first.get("data")).hasSize(2);
        assertThat(second.get("data")).hasSize(1);
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(first.at("/data/0/startKind").asString()).isEqualTo("SIGN_IN");
        assertThat(first.get("data").findValuesAsString("status")).containsOnly("ENDED");
        assertThat(first.get("data").findValuesAsString("endReason"))
                .allMatch(reason -> List.of("REPLACED", "MAX_DURATION_REACHED").contains(reason));
        JsonNode events = read("/workspace/sign-in-events" + JANUARY + "&types=SIGN_IN");
        assertThat(events.get("data").findValuesAsString("type")).hasSize(3).containsOnly("SIGN_IN");
        assertThat(events.get("completeThrough").asString()).isEqualTo("2026-02-01T00:00:00.000Z");
    }

    @Test
    @Fact("W-15")
    void deletedLabelsCountAsAskedFor() {
        String metric = "/projects/" + labeledAndDeleted("deleted") + "/metrics/labels_created";
        String period = today();

        assertThat(read(metric + period).at("/buckets/0/value").asInt()).isEqualTo(1);
        assertThat(read(metric + period + "&deletedLabels=include")
                        .at("/buckets/0/value")
                        .asInt())
                .isEqualTo(1);
        assertThat(read(metric + period + "&deletedLabels=exclude")
                        .at("/buckets/0/value")
                        .asInt())
                .isZero();
        assertThat(read(metric + period + "&deletedLabels=only")
                        .at("/buckets/0/value")
                        .asInt())
                .isEqualTo(1);
    }

    private static String today() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return "?startDate=" + today + "&endDate=" + today + "&interval=year";
    }

    /** A project whose only label was submitted and deleted. */
    private String labeledAndDeleted(String name) {
        String chats = this.wire
                .data(
                        "mutation($n:String!){createProject(data:{name:$n,allowedMediaType:CONVERSATIONAL,"
                                + "editorTaskType:MODEL_CHAT_EVALUATION,datasetNameOrId:$n,dataRowCount:1}){id}}",
                        Map.of("n", name))
                .at("/createProject/id")
                .asString();
        String row = this.wire
                .data(
                        "query($p:ID!){project(where:{id:$p}){labelingParameterOverrides{dataRow{id}}}}",
                        Map.of("p", chats))
                .at("/project/labelingParameterOverrides/0/dataRow/id")
                .asString();
        People people = this.emulator.people();
        String label = people.work(people.all().get(0)).label(chats, row, List.of(), Duration.ZERO);
        this.wire.data("mutation($l:ID!){deleteLabels(labelIds:[$l]){id}}", Map.of("l", label));
        return chats;
    }

    @Test
    @Fact("W-08")
    void reportsAreOfTheMembersOfGroups() {
        String metric = "/projects/" + labeledAndDeleted("groups") + "/metrics/labels_created" + today();
        Member person = this.emulator.people().add("grouped@example.org", DefaultRole.NONE);
        String group = this.wire
                .data(
                        "mutation($u:ID!,$r:ID!){createUserGroupV3(data:{name:\"g\",color:\"9EC5FF\",projectIds:[],"
                                + "userRoles:[{userId:$u,roleId:$r}],notifyMembers:false}){group{id}}}",
                        Map.of("u", person.userId(), "r", labelerRole()))
                .at("/createUserGroupV3/group/id")
                .asString();

        assertThat(read(metric).at("/buckets/0/value").asInt()).isEqualTo(1);
        assertThat(read(metric + "&userGroupIds=" + group)
                        .at("/buckets/0/value")
                        .asInt())
                .isZero();
        assertThat(refused(metric + "&userGroupIds=" + "g,".repeat(26))
                        .at("/details/0/parameter")
                        .asString())
                .isEqualTo("userGroupIds");
    }

    private String labelerRole() {
        return this.wire
                .data("{roles{id name}}")
                .get("roles")
                .valueStream()
                .filter(role -> role.get("name").asString().equals("Labeler"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    @Test
    void theWorkspaceIsSeenByThoseWhoSeeAllPerformance() {
        Wire labeler = new Wire(
                this.emulator,
                this.emulator
                        .people()
                        .add("performance@example.org", DefaultRole.LABELER)
                        .apiKey());
        String metric = BASE + "/workspace/metrics/labels_created" + JANUARY;

        assertThat(labeler.rest("GET", metric, "").statusCode()).isEqualTo(403);
        assertThat(labeler.rest("GET", metric + "&projectIds=" + this.project, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(labeler.rest("GET", metric + "&memberType=internal&projectIds=" + this.project, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/workspace/metrics/labels_created" + JANUARY + "&projectIds=none")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/workspace/labelers" + JANUARY + "&projectIds=none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tablesAreSortedByFigures() {
        String labelers = "/projects/" + this.project + "/labelers" + JANUARY + "&sort=";

        assertThat(get(labelers + "labelsCreated").statusCode()).isEqualTo(200);
        assertThat(refused(labelers + "email").at("/details/0/parameter").asString())
                .isEqualTo("sort");
    }
}
