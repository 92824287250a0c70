package io.github.labelboxspring.performance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What a report covers: {@code PerformanceFilter.of(first, last).withUsers(ids).withDeletedLabels(DeletedLabels.EXCLUDE)}.
 * Immutable. Which of the filters a report takes is said at each operation of {@link PerformanceOperations}; others are
 * refused before the request.
 *
 * @param parameters the parameters, in the API's words
 */
public record PerformanceFilter(Map<String, String> parameters) {

    /** Days of a period, at most. */
    public static final int MOST_DAYS = 366;

    private static final int MOST_IDS = 1000;

    private static final int MOST_ROWS = 100;

    public PerformanceFilter {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A period of UTC days, at most {@value #MOST_DAYS} (a limit that the SDK's reference tells).
     *
     * @param first first day
     * @param last last day, included
     * @throws IllegalArgumentException if it is longer, or ends before it begins
     */
    public static PerformanceFilter of(LocalDate first, LocalDate last) {
        return new PerformanceFilter(Query.period(first, last, MOST_DAYS).parameters());
    }

    /** The work of these users only. */
    public PerformanceFilter withUsers(Collection<String> userIds) {
        return with("userIds", userIds);
    }

    /** The work of the members of these user groups only. */
    public PerformanceFilter withUserGroups(Collection<String> userGroupIds) {
        return with("userGroupIds", userGroupIds);
    }

    /** Work on data rows of these batches only. */
    public PerformanceFilter withBatches(Collection<String> batchIds) {
        return with("batchIds", batchIds);
    }

    /** Work in these projects only; for reports of the workspace. */
    public PerformanceFilter withProjects(Collection<String> projectIds) {
        return with("projectIds", projectIds);
    }

    /** Work in projects that belong to these organizations only; for reports of the workspace. */
    public PerformanceFilter withOwnerOrganizations(Collection<String> organizationIds) {
        return with("ownerOrganizationIds", organizationIds);
    }

    /** The work of users of these organizations only; for reports of the workspace. */
    public PerformanceFilter withMemberOrganizations(Collection<String> organizationIds) {
        return with("memberOrganizationIds", organizationIds);
    }

    /** The work of one's own members or of others only; for reports of the workspace. */
    public PerformanceFilter withMemberType(MemberType type) {
        return with("memberType", type.wireName());
    }

    /** Whether labels count that were deleted later; they do if nothing is said. */
    public PerformanceFilter withDeletedLabels(DeletedLabels choice) {
        return with("deletedLabels", choice.wireName());
    }

    /** How long each value of a metric covers; a day if nothing is said. */
    public PerformanceFilter withInterval(Interval interval) {
        return with("interval", interval.wireName());
    }

    /** Rows of a table by a column in the API's spelling, such as {@code labelsCreated}, smallest first. */
    public PerformanceFilter withAscendingOrder(String column) {
        return with("sort", column).with("order", "asc");
    }

    /** Rows of a table by a column in the API's spelling, such as {@code labelsCreated}, largest first. */
    public PerformanceFilter withDescendingOrder(String column) {
        return with("sort", column).with("order", "desc");
    }

    /**
     * Rows of a page of a table; 50 if nothing is said.
     *
     * @throws IllegalArgumentException if it is not from 1 to 100
     */
    public PerformanceFilter withPageSize(int rows) {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("A page has 1 to " + MOST_ROWS + " rows, not " + rows);
        }
        return with("perPage", String.valueOf(rows));
    }

    /** Computes the figures anew; otherwise they may be five minutes old. */
    public PerformanceFilter withoutCache() {
        return with("useCache", "false");
    }

    private PerformanceFilter with(String name, String value) {
        return new PerformanceFilter(query().and(name, value).parameters());
    }

    private PerformanceFilter with(String name, Collection<String> ids) {
        return new PerformanceFilter(query().and(name, ids, MOST_IDS).parameters());
    }

    Query query() {
        return new Query(this.parameters);
    }
}
