package io.github.labelboxspring.labelingservices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dashboards are wanted. Several filters hold together. Answers to the official SDK's search filters.
 *
 * @param type what is compared, in the platform's word
 * @param operator how ids are compared
 * @param values the ids
 * @param value operator and value of a date or a count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardFilter(
        String type,
        @Nullable String operator,
        @Nullable List<String> values,
        @Nullable Map<String, Object> value) {

    /** Projects of these organizations. */
    public static DashboardFilter organization(String... organizationIds) {
        return ids("organization_id", organizationIds);
    }

    /** Projects of other organizations that are shared with these. */
    public static DashboardFilter sharedWithOrganization(String... organizationIds) {
        return ids("shared_with_organizations", organizationIds);
    }

    /** Projects of these workspaces. */
    public static DashboardFilter workspace(String... workspaceIds) {
        return ids("workspace", workspaceIds);
    }

    /** Projects that have one of these tags. */
    public static DashboardFilter tag(String... tagIds) {
        return ids("tag", tagIds);
    }

    /**
     * Projects whose labeling service is at one of these stages.
     *
     * @throws IllegalArgumentException if one of them is {@link LabelingServiceStatus#UNKNOWN}
     */
    public static DashboardFilter stage(LabelingServiceStatus... stages) {
        if (List.of(stages).contains(LabelingServiceStatus.UNKNOWN)) {
            throw new IllegalArgumentException("UNKNOWN only stands for what the platform answers, name another stage");
        }
        return ids("stage", Arrays.stream(stages).map(Enum::name).toArray(String[]::new));
    }

    private static DashboardFilter ids(String type, String... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("A filter by " + type + " needs at least one value");
        }
        return new DashboardFilter(type, "is", List.of(ids), null);
    }

    /** When the labeling service was asked for; to the second. */
    public static DashboardFilter workforceRequested(Period period) {
        return new DashboardFilter("workforce_requested_at", null, null, period.wire());
    }

    /** When the stage of the labeling service last changed; to the second. */
    public static DashboardFilter workforceStageUpdated(Period period) {
        return new DashboardFilter("workforce_stage_updated_at", null, null, period.wire());
    }

    /** How many tasks are done. */
    public static DashboardFilter tasksCompleted(Comparison comparison, int count) {
        return new DashboardFilter("task_completed_count", null, null, counted(comparison, count));
    }

    /** How many tasks are not done. */
    public static DashboardFilter tasksRemaining(Comparison comparison, int count) {
        return new DashboardFilter("task_remaining_count", null, null, counted(comparison, count));
    }

    private static Map<String, Object> counted(Comparison comparison, int count) {
        return Map.of("operator", comparison.name(), "value", count);
    }

    /** How a count is compared. */
    public enum Comparison {
        EQUALS,
        GREATER_THAN_OR_EQUAL,
        LESS_THAN_OR_EQUAL
    }

    /** A time from, until, or between moments, which belong to it. */
    public sealed interface Period {

        /** What the platform is told. */
        Map<String, Object> wire();

        static Period from(Instant start) {
            return new From(start);
        }

        static Period until(Instant end) {
            return new Until(end);
        }

        /** @throws IllegalArgumentException if it ends before it starts */
        static Period between(Instant start, Instant end) {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("The period ends at " + end + ", before it starts at " + start);
            }
            return new Between(start, end);
        }

        private static String text(Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        /** From a moment on. */
        record From(Instant start) implements Period {

            @Override
            public Map<String, Object> wire() {
                return Map.of("operator", "GREATER_THAN_OR_EQUAL", "value", text(this.start));
            }
        }

        /** Until a moment. */
        record Until(Instant end) implements Period {

            @Override
            public Map<String, Object> wire() {
                return Map.of("operator", "LESS_THAN_OR_EQUAL", "value", text(this.end));
            }
        }

        /** Between two moments. */
        record Between(Instant start, Instant end) implements Period {

            @Override
            public Map<String, Object> wire() {
                return Map.of("operator", "BETWEEN", "value", Map.of("min", text(this.start), "max", text(this.end)));
            }
        }
    }
}
