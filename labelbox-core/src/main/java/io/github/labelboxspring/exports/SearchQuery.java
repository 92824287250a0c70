package io.github.labelboxspring.exports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters in the format of Labelbox's search: a list of clauses, all of which must match.
 *
 * @param filters the filters
 * @param timezone the user's time zone, for days
 */
record SearchQuery(ExportFilters filters, String timezone) {

    /** Return whether the clauses depend on the user's time zone. */
    static boolean needsTimezone(ExportFilters filters) {
        return local(filters.lastActivity()) || local(filters.labelCreated());
    }

    private static boolean local(@Nullable ExportPeriod period) {
        return period != null && !period.utc();
    }

    /** Return the query with additional clauses at its end. */
    Map<String, @Nullable Object> with(List<Map<String, Object>> further) {
        List<Map<String, Object>> clauses = new ArrayList<>();
        period(clauses, "data_row_last_activity_at", this.filters.lastActivity());
        period(clauses, "labeled_at", this.filters.labelCreated());
        ids(clauses, "data_row_id", this.filters.dataRowIds());
        ids(clauses, "global_key", this.filters.globalKeys());
        ids(clauses, "batch", this.filters.batchIds());
        status(clauses);
        clauses.addAll(further);
        Map<String, @Nullable Object> query = new HashMap<>();
        query.put("scope", null);
        query.put("query", clauses);
        return Collections.unmodifiableMap(query);
    }

    static Map<String, Object> ids(String type, List<String> ids) {
        return Map.of("type", type, "operator", "is", "ids", ids);
    }

    private static void ids(List<Map<String, Object>> clauses, String type, @Nullable List<String> ids) {
        if (ids != null) {
            clauses.add(ids(type, ids));
        }
    }

    private void period(List<Map<String, Object>> clauses, String type, @Nullable ExportPeriod period) {
        if (period == null) {
            return;
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("timezone", period.utc() ? "UTC" : this.timezone);
        if (period.from() != null && period.until() != null) {
            value.put("operator", "BETWEEN");
            value.put("value", Map.of("min", period.from(), "max", period.until()));
        } else if (period.from() != null) {
            value.put("operator", "GREATER_THAN_OR_EQUAL");
            value.put("value", period.from());
        } else if (period.until() != null) {
            value.put("operator", "LESS_THAN_OR_EQUAL");
            value.put("value", period.until());
        }
        clauses.add(Map.of("type", type, "value", value));
    }

    private void status(List<Map<String, Object>> clauses) {
        WorkflowStatus status = this.filters.workflowStatus();
        if (status == WorkflowStatus.TO_LABEL) {
            clauses.add(Map.of("type", "task_queue_not_exist"));
        } else if (status != null) {
            clauses.add(Map.of("type", "task_queue_status", "status", status.wireName()));
        }
    }
}
