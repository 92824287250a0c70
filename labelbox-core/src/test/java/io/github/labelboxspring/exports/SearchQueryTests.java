package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters as the platform's search takes them. */
class SearchQueryTests {

    private static final String ZONE = "Asia/Kathmandu";

    private static final Instant MORNING = Instant.parse("2024-01-31T08:00:00Z");

    private static final Instant EVENING = Instant.parse("2024-01-31T20:00:00Z");

    private static final LocalDate DAY = LocalDate.parse("2024-01-31");

    private static @Nullable Object clauses(ExportFilters filters) {
        Map<String, ?> query = new SearchQuery(filters, ZONE).with(List.of());
        assertThat(query).containsEntry("scope", null);
        return query.get("query");
    }

    private static Map<String, Object> period(String type, String zone, String operator, Object value) {
        return Map.of("type", type, "value", Map.of("timezone", zone, "operator", operator, "value", value));
    }

    @Test
    void aPeriodIsOpenOrBetweenTwoTimes() {
        assertThat(clauses(ExportFilters.ofLabelCreated(ExportPeriod.between(MORNING, EVENING))))
                .isEqualTo(List.of(period(
                        "labeled_at",
                        "UTC",
                        "BETWEEN",
                        Map.of("min", "2024-01-31T08:00:00+0000", "max", "2024-01-31T20:00:00+0000"))));
        assertThat(clauses(ExportFilters.ofLastActivity(ExportPeriod.since(MORNING))))
                .isEqualTo(List.of(period(
                        "data_row_last_activity_at", "UTC", "GREATER_THAN_OR_EQUAL", "2024-01-31T08:00:00+0000")));
        assertThat(clauses(ExportFilters.ofLastActivity(ExportPeriod.until(EVENING))))
                .isEqualTo(List.of(
                        period("data_row_last_activity_at", "UTC", "LESS_THAN_OR_EQUAL", "2024-01-31T20:00:00+0000")));
    }

    @Test
    void daysAreThoseOfTheUsersTimeZone() {
        ExportFilters days = ExportFilters.ofLabelCreated(ExportPeriod.since(DAY));
        ExportFilters times = ExportFilters.ofLabelCreated(ExportPeriod.since(MORNING));
        assertThat(clauses(days)).asString().contains(ZONE).doesNotContain("UTC");
        assertThat(SearchQuery.needsTimezone(days)).isTrue();
        assertThat(SearchQuery.needsTimezone(times)).isFalse();
        assertThat(SearchQuery.needsTimezone(ExportFilters.NONE)).isFalse();
        assertThat(SearchQuery.needsTimezone(ExportFilters.ofLastActivity(ExportPeriod.since(DAY))))
                .isTrue();
        assertThat(SearchQuery.needsTimezone(times.withLastActivity(ExportPeriod.until(EVENING))))
                .isFalse();
    }

    @Test
    void idsAndStatesFollowAndFurtherClausesAreLast() {
        ExportFilters filters = ExportFilters.ofDataRowIds(List.of("r1", "r2"))
                .withBatchIds(List.of("b1"))
                .withWorkflowStatus(WorkflowStatus.DONE);
        Map<String, Object> further = Map.of("type", "further");
        assertThat(new SearchQuery(filters, ZONE).with(List.of(further)).get("query"))
                .isEqualTo(Arrays.asList(
                        Map.of("type", "data_row_id", "operator", "is", "ids", List.of("r1", "r2")),
                        Map.of("type", "batch", "operator", "is", "ids", List.of("b1")),
                        Map.of("type", "task_queue_status", "status", WorkflowStatus.DONE.wireName()),
                        further));
        assertThat(clauses(ExportFilters.ofGlobalKeys(List.of("k1")).withWorkflowStatus(WorkflowStatus.TO_LABEL)))
                .isEqualTo(List.of(
                        Map.of("type", "global_key", "operator", "is", "ids", List.of("k1")),
                        Map.of("type", "task_queue_not_exist")));
        assertThat(clauses(ExportFilters.NONE)).isEqualTo(List.of());
    }
}
