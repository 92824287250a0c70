package io.github.labelboxspring.emulator.internal.domain.labelingservices;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Selects the projects of a dashboard search: those that match all filters. */
final class ProjectSearch {

    private ProjectSearch() {}

    /** A project with its dashboard. */
    record Found(Project project, DashboardResolvers.Dashboard dashboard) {}

    static Predicate<Found> of(List<Input> filters) {
        return filters.stream().map(ProjectSearch::of).reduce(found -> true, Predicate::and);
    }

    /** In the emulator, the only workspace of an organization is the organization itself. */
    private static Predicate<Found> of(Input filter) {
        String type = filter.text("type");
        return switch (type) {
            case "organization_id", "workspace" ->
                among(filter, found -> List.of(found.project().organization().id()));
            case "shared_with_organizations" ->
                among(filter, found -> List.copyOf(found.project().sharedWith()));
            case "tag" ->
                among(
                        filter,
                        found -> found.dashboard().tags().stream()
                                .map(DashboardResolvers.Tag::id)
                                .toList());
            case "stage" -> among(filter, found -> present(found.dashboard().boostStatus()));
            case "workforce_requested_at" ->
                within(filter, found -> found.dashboard().boostRequestedAt());
            case "workforce_stage_updated_at" ->
                within(filter, found -> found.dashboard().boostUpdatedAt());
            case "task_completed_count" ->
                counted(filter, found -> found.dashboard().tasksCompletedCount());
            case "task_remaining_count" ->
                counted(filter, found -> found.dashboard().tasksRemainingCount());
            default -> throw ApiException.malformed("Projects cannot be searched by " + type);
        };
    }

    private static List<String> present(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Predicate<Found> among(Input filter, Function<Found, List<String>> values) {
        if (!filter.find("operator").filter("is"::equals).isPresent()) {
            throw ApiException.malformed("Ids are compared by is, not by " + filter.value("operator"));
        }
        List<String> wanted = filter.list("values");
        return found -> values.apply(found).stream().anyMatch(wanted::contains);
    }

    private static Predicate<Found> within(Input filter, Function<Found, @Nullable Instant> moment) {
        Map<String, Object> condition = filter.map("value");
        Object value = condition.get("value");
        Map<?, ?> ends = value instanceof Map<?, ?> map ? map : Map.of();
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        switch (String.valueOf(condition.get("operator"))) {
            case "GREATER_THAN_OR_EQUAL" -> from = time(value);
            case "LESS_THAN_OR_EQUAL" -> until = time(value);
            case "BETWEEN" -> {
                from = time(ends.get("min"));
                until = time(ends.get("max"));
            }
            default -> throw ApiException.malformed("Dates cannot be compared by " + condition.get("operator"));
        }
        Instant first = from;
        Instant last = until;
        return found -> {
            Instant at = moment.apply(found);
            return at != null && !at.isBefore(first) && !at.isAfter(last);
        };
    }

    private static Instant time(@Nullable Object value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant();
        } catch (DateTimeException failure) {
            throw ApiException.malformed("Not a date and time: " + value);
        }
    }

    private static Predicate<Found> counted(Input filter, ToIntFunction<Found> count) {
        Map<String, Object> condition = filter.map("value");
        if (!(condition.get("value") instanceof Number number)) {
            throw ApiException.malformed("A count is compared with a number");
        }
        int value = number.intValue();
        return switch (String.valueOf(condition.get("operator"))) {
            case "EQUALS" -> found -> count.applyAsInt(found) == value;
            case "GREATER_THAN_OR_EQUAL" -> found -> count.applyAsInt(found) >= value;
            case "LESS_THAN_OR_EQUAL" -> found -> count.applyAsInt(found) <= value;
            default -> throw ApiException.malformed("Counts cannot be compared by " + condition.get("operator"));
        };
    }
}
