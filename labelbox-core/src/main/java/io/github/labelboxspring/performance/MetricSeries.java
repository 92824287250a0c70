package io.github.labelboxspring.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a metric over a period.
 *
 * @param metric the name of the metric
 * @param unit {@code count}, {@code seconds} or {@code percentage}, which is a fraction: 0.9 means 90 %
 * @param bucketType {@code time} or {@code score}
 * @param buckets the values
 * @param interval the interval of each value
 * @param startDate the first day
 * @param endDate the last day
 * @param generatedAt when the response was generated; the values may be older
 * @param projectId the id of the project, for a metric of a project
 * @param organizationId the id of the organization, for a metric of the workspace
 * @param projectIds the ids of the projects in the filter
 * @param ownerOrganizationIds the ids of the owner organizations in the filter
 * @param memberType the type of members in the filter
 * @param skippedProjectIds the ids of projects of these owners that are omitted, because the caller must not see all
 *     members there
 * @param memberOrganizationIds the ids of the members' organizations in the filter
 * @param userGroupIds the ids of the user groups in the filter
 */
public record MetricSeries(
        String metric,
        String unit,
        String bucketType,
        List<Bucket> buckets,
        String interval,
        LocalDate startDate,
        LocalDate endDate,
        Instant generatedAt,
        @Nullable String projectId,
        @Nullable String organizationId,
        @Nullable List<String> projectIds,
        @Nullable List<String> ownerOrganizationIds,
        @Nullable MemberType memberType,
        @Nullable List<String> skippedProjectIds,
        @Nullable List<String> memberOrganizationIds,
        @Nullable List<String> userGroupIds) {

    /**
     * The value of an interval or of a range of scores.
     *
     * @param start the start of the interval
     * @param end the end of the interval, exclusive
     * @param rangeStart the lower bound of the range of scores, from 0 to 0.9
     * @param rangeEnd the upper bound of the range of scores, from 0.1 to 1
     * @param value the value; for scores, the number of labels in the range
     * @param numerator the numerator, for ratios
     * @param denominator the denominator, for ratios
     * @param modes the time by activity, for handling times
     */
    public record Bucket(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Double rangeStart,
            @Nullable Double rangeEnd,
            double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable HandlingTime modes) {}

    /**
     * Handling time by activity, in seconds.
     *
     * @param creating the time for creating labels
     * @param reviewing the time for reviewing labels
     * @param reworking the time for reworking rejected labels
     */
    public record HandlingTime(double creating, double reviewing, double reworking) {}
}
