package io.github.labelboxspring.performance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * Selects the data of a report: {@code PerformanceFilter.of(first, last).withDeletedLabels(DeletedLabels.EXCLUDE)}.
 * Immutable. Each operation of {@link PerformanceOperations} documents the filters that it supports. Other filters are
 * rejected before the request.
 *
 * @param parameters the parameters by their API names
 */
public record PerformanceFilter(Map<String, String> parameters) {

    /** The maximum number of days in a period. */
    public static final int MOST_DAYS = 366;

    private static final int MOST_IDS = 1000;

    private static final int MOST_ROWS = 100;

    public PerformanceFilter {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Create a filter for a period of UTC days, at most {@value #MOST_DAYS} (limit according to the SDK reference).
     *
     * @param first the first day
     * @param last the last day, inclusive
     * @throws IllegalArgumentException if the period is longer, or ends before it starts
     */
    public static PerformanceFilter of(LocalDate first, LocalDate last) {
        return new PerformanceFilter(Query.period(first, last, MOST_DAYS).parameters());
    }

    /** Select the work of the given users. */
    public PerformanceFilter withUsers(Collection<String> userIds) {
        return with("userIds", userIds);
    }

    /** Select the work of members of the given user groups. */
    public PerformanceFilter withUserGroups(Collection<String> userGroupIds) {
        return with("userGroupIds", userGroupIds);
    }

    /** Select work on data rows of the given batches. */
    public PerformanceFilter withBatches(Collection<String> batchIds) {
        return with("batchIds", batchIds);
    }

    /** Select work in the given projects; for workspace reports only. */
    public PerformanceFilter withProjects(Collection<String> projectIds) {
        return with("projectIds", projectIds);
    }

    /** Select work in projects owned by the given organizations; for workspace reports only. */
    public PerformanceFilter withOwnerOrganizations(Collection<String> organizationIds) {
        return with("ownerOrganizationIds", organizationIds);
    }

    /** Select the work of members of the given organizations; for workspace reports only. */
    public PerformanceFilter withMemberOrganizations(Collection<String> organizationIds) {
        return with("memberOrganizationIds", organizationIds);
    }

    /** Select the work of internal or external members; for workspace reports only. */
    public PerformanceFilter withMemberType(MemberType type) {
        return with("memberType", type.wireName());
    }

    /** Set whether to include labels that were deleted later. They are included by default. */
    public PerformanceFilter withDeletedLabels(DeletedLabels choice) {
        return with("deletedLabels", choice.wireName());
    }

    /** Set the interval of the values of a metric. The default is a day. */
    public PerformanceFilter withInterval(Interval interval) {
        return with("interval", interval.wireName());
    }

    /**
     * Sort the rows of a table by a column in ascending order. The column has its API name, such as {@code
     * labelsCreated}.
     */
    public PerformanceFilter withAscendingOrder(String column) {
        return with("sort", column).with("order", "asc");
    }

    /**
     * Sort the rows of a table by a column in descending order. The column has its API name, such as {@code
     * labelsCreated}.
     */
    public PerformanceFilter withDescendingOrder(String column) {
        return with("sort", column).with("order", "desc");
    }

    /**
     * Set the number of rows per page of a table. The default is 50.
     *
     * @throws IllegalArgumentException if the number is not from 1 to 100
     */
    public PerformanceFilter withPageSize(int rows) {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("The page size must be from 1 to " + MOST_ROWS + " rows, not " + rows);
        }
        return with("perPage", String.valueOf(rows));
    }

    /** Bypass the cache; cached values may be up to five minutes old. */
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
