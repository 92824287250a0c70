package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.faults.ReceivedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** (R25) (R26) What each filter is on the wire, alone. Together they are compared with the official SDK's requests. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class ExportFilterTests extends EmulatorTest {

    private static final Instant FROM = Instant.parse("2024-05-23T09:00:00Z");

    private static final Instant UNTIL = Instant.parse("2024-05-24T09:00:00.9Z");

    private static Map<ExportFilters, Map<String, ?>> clauses() {
        Map<ExportFilters, Map<String, ?>> clauses = new LinkedHashMap<>();
        clauses.put(
                ExportFilters.builder().dataRowIds(List.of("a", "b")).build(),
                Map.of("type", "data_row_id", "operator", "is", "ids", List.of("a", "b")));
        clauses.put(
                ExportFilters.builder().globalKeys(List.of("a")).build(),
                Map.of("type", "global_key", "operator", "is", "ids", List.of("a")));
        clauses.put(
                ExportFilters.builder().batchIds(List.of("a")).build(),
                Map.of("type", "batch", "operator", "is", "ids", List.of("a")));
        clauses.put(
                ExportFilters.builder().workflowStatus(WorkflowStatus.TO_LABEL).build(),
                Map.of("type", "task_queue_not_exist"));
        clauses.put(
                ExportFilters.builder().workflowStatus(WorkflowStatus.IN_REVIEW).build(),
                Map.of("type", "task_queue_status", "status", "InReview"));
        clauses.put(
                ExportFilters.builder().workflowStatus(WorkflowStatus.IN_REWORK).build(),
                Map.of("type", "task_queue_status", "status", "InRework"));
        clauses.put(
                ExportFilters.builder().workflowStatus(WorkflowStatus.DONE).build(),
                Map.of("type", "task_queue_status", "status", "Done"));
        clauses.put(
                ExportFilters.builder()
                        .lastActivity(ExportPeriod.between(FROM, UNTIL))
                        .build(),
                period(
                        "data_row_last_activity_at",
                        "BETWEEN",
                        Map.of("min", "2024-05-23T09:00:00+0000", "max", "2024-05-24T09:00:00+0000")));
        clauses.put(
                ExportFilters.builder().labelCreated(ExportPeriod.since(FROM)).build(),
                period("labeled_at", "GREATER_THAN_OR_EQUAL", "2024-05-23T09:00:00+0000"));
        clauses.put(
                ExportFilters.builder().labelCreated(ExportPeriod.until(UNTIL)).build(),
                period("labeled_at", "LESS_THAN_OR_EQUAL", "2024-05-24T09:00:00+0000"));
        clauses.put(
                ExportFilters.builder()
                        .lastActivity(ExportPeriod.days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))
                        .build(),
                period(
                        "data_row_last_activity_at",
                        "BETWEEN",
                        Map.of("min", "2024-01-01 00:00:00", "max", "2024-01-31 23:59:59")));
        return clauses;
    }

    private static Map<String, ?> period(String type, String operator, Object value) {
        return Map.of("type", type, "value", Map.of("operator", operator, "timezone", "UTC", "value", value));
    }

    private static Map<String, ?> dataset(String id) {
        return Map.of("type", "dataset", "operator", "is", "ids", List.of(id));
    }

    @TestFactory
    Stream<DynamicTest> eachFilterIsOneClause() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        return clauses().entrySet().stream()
                .flatMap(each -> Stream.of(
                        DynamicTest.dynamicTest("project " + each.getValue(), () -> {
                            var unused = this.style.run(this.client
                                    .exports()
                                    .ofProject(project.projectId(), each.getKey(), ExportParams.of()));
                            assertThat(sent("exportDataRowsInProject")).isEqualTo(json(List.of(each.getValue())));
                        }),
                        DynamicTest.dynamicTest("dataset " + each.getValue(), () -> {
                            var unused = this.style.run(this.client
                                    .exports()
                                    .ofDataset(project.datasetId(), each.getKey(), ExportParams.of()));
                            assertThat(sent("exportDataRowsInCatalog"))
                                    .isEqualTo(json(List.of(each.getValue(), dataset(project.datasetId()))));
                        })));
    }

    /** The clauses of the last export that was started. */
    private JsonNode sent(String root) {
        List<ReceivedRequest> starts = this.emulator.requests().all().stream()
                .filter(request -> request.rootFields().contains(root))
                .toList();
        return json(starts.get(starts.size() - 1).variables()).at("/input/filters/searchQuery/query");
    }

    private static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }
}
