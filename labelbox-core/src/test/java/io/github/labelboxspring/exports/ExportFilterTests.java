package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.ReceivedRequest;
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
                ExportFilters.ofDataRowIds(List.of("a", "b")),
                Map.of("type", "data_row_id", "operator", "is", "ids", List.of("a", "b")));
        clauses.put(
                ExportFilters.ofGlobalKeys(List.of("a")),
                Map.of("type", "global_key", "operator", "is", "ids", List.of("a")));
        clauses.put(
                ExportFilters.ofBatchIds(List.of("a")), Map.of("type", "batch", "operator", "is", "ids", List.of("a")));
        clauses.put(ExportFilters.ofWorkflowStatus(WorkflowStatus.TO_LABEL), Map.of("type", "task_queue_not_exist"));
        clauses.put(
                ExportFilters.ofWorkflowStatus(WorkflowStatus.IN_REVIEW),
                Map.of("type", "task_queue_status", "status", "InReview"));
        clauses.put(
                ExportFilters.ofWorkflowStatus(WorkflowStatus.IN_REWORK),
                Map.of("type", "task_queue_status", "status", "InRework"));
        clauses.put(
                ExportFilters.ofWorkflowStatus(WorkflowStatus.DONE),
                Map.of("type", "task_queue_status", "status", "Done"));
        clauses.put(
                ExportFilters.ofLastActivity(ExportPeriod.between(FROM, UNTIL)),
                period(
                        "data_row_last_activity_at",
                        "BETWEEN",
                        Map.of("min", "2024-05-23T09:00:00+0000", "max", "2024-05-24T09:00:00+0000")));
        clauses.put(
                ExportFilters.ofLabelCreated(ExportPeriod.since(FROM)),
                period("labeled_at", "GREATER_THAN_OR_EQUAL", "2024-05-23T09:00:00+0000"));
        clauses.put(
                ExportFilters.ofLabelCreated(ExportPeriod.until(UNTIL)),
                period("labeled_at", "LESS_THAN_OR_EQUAL", "2024-05-24T09:00:00+0000"));
        clauses.put(
                ExportFilters.ofLastActivity(ExportPeriod.days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31))),
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
