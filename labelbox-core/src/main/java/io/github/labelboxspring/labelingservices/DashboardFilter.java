package io.github.labelboxspring.labelingservices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selects dashboards of labeling services. If several filters are used, all must match. Corresponds to the search
 * filters of the official SDK.
 *
 * @param type the platform's name of the compared property
 * @param operator the operator for ids
 * @param values the ids
 * @param value the operator and value of a date or a count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardFilter(
        String type,
        @Nullable String operator,
        @Nullable List<String> values,
        @Nullable Map<String, Object> value) {

    /** Select projects of the given organizations. */
    public static DashboardFilter organization(String... organizationIds) {
        return ids("organization_id", organizationIds);
    }

    /** Select projects of other organizations that are shared with the given organizations. */
    public static DashboardFilter sharedWithOrganization(String... organizationIds) {
        return ids("shared_with_organizations", organizationIds);
    }

    /** Select projects of the given workspaces. */
    public static DashboardFilter workspace(String... workspaceIds) {
        return ids("workspace", workspaceIds);
    }

    /** Select projects with one of the given tags. */
    public static DashboardFilter tag(String... tagIds) {
        return ids("tag", tagIds);
    }

    /**
     * Select projects whose labeling service is in one of the given stages.
     *
     * @throws IllegalArgumentException if a stage is {@link LabelingServiceStatus#UNKNOWN}
     */
    public static DashboardFilter stage(LabelingServiceStatus... stages) {
        if (List.of(stages).contains(LabelingServiceStatus.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "UNKNOWN is only used for values returned by Labelbox and cannot be sent");
        }
        return ids("stage", Arrays.stream(stages).map(Enum::name).toArray(String[]::new));
    }

    private static DashboardFilter ids(String type, String... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("A filter by " + type + " requires at least one value");
        }
        return new DashboardFilter(type, "is", List.of(ids), null);
    }

    /** Select projects by the time when the labeling service was requested, with second precision. */
    public static DashboardFilter workforceRequested(Period period) {
        return new DashboardFilter("workforce_requested_at", null, null, period.wire());
    }

    /** Select projects by the time when the stage of the labeling service last changed, with second precision. */
    public static DashboardFilter workforceStageUpdated(Period period) {
        return new DashboardFilter("workforce_stage_updated_at", null, null, period.wire());
    }

    /** Select projects by the number of completed tasks. */
    public static DashboardFilter tasksCompleted(Comparison comparison, int count) {
        return new DashboardFilter("task_completed_count", null, null, counted(comparison, count));
    }

    /** Select projects by the number of remaining tasks. */
    public static DashboardFilter tasksRemaining(Comparison comparison, int count) {
        return new DashboardFilter("task_remaining_count", null, null, counted(comparison, count));
    }

    private static Map<String, Object> counted(Comparison comparison, int count) {
        return Map.of("operator", comparison.name(), "value", count);
    }

    /** The comparison of a count. */
    public enum Comparison {
        EQUALS,
        GREATER_THAN_OR_EQUAL,
        LESS_THAN_OR_EQUAL
    }

    /** A period with inclusive bounds: from a time, until a time, or between two times. */
    public sealed interface Period {

        /** Return the period in the API's format. */
        Map<String, Object> wire();

        static Period from(Instant start) {
            return new From(start);
        }

        static Period until(Instant end) {
            return new Until(end);
        }

        /** @throws IllegalArgumentException if the end is before the start */
        static Period between(Instant start, Instant end) {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("The period ends at " + end + ", before its start at " + start);
            }
            return new Between(start, end);
        }

        private static String text(Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        /** A period from a time on. */
        record From(Instant start) implements Period {

            @Override
            public Map<String, Object> wire() {
                return Map.of("operator", "GREATER_THAN_OR_EQUAL", "value", text(this.start));
            }
        }

        /** A period until a time. */
        record Until(Instant end) implements Period {

            @Override
            public Map<String, Object> wire() {
                return Map.of("operator", "LESS_THAN_OR_EQUAL", "value", text(this.end));
            }
        }

        /** A period between two times. */
        record Between(Instant start, Instant end) implements Period {

            @Override
            public Map<String, Object> wire() {
                return Map.of("operator", "BETWEEN", "value", Map.of("min", text(this.start), "max", text(this.end)));
            }
        }
    }
}
