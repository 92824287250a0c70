package io.github.labelboxspring.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over a period.
 *
 * @param metric its name
 * @param unit {@code count}, {@code seconds} or {@code percentage}, which is a fraction: 0.9 means 90 %
 * @param bucketType {@code time} or {@code score}
 * @param buckets the values
 * @param interval how long each of them covers
 * @param startDate first day
 * @param endDate last day
 * @param generatedAt when it was answered; what it tells may be older
 * @param projectId the project, if it is about one
 * @param organizationId the organization, if it is about the workspace
 * @param projectIds projects that it was narrowed to
 * @param ownerOrganizationIds owners that it was narrowed to
 * @param memberType members that it was narrowed to
 * @param skippedProjectIds projects of those owners that are left out, since the caller may not see everybody there
 * @param memberOrganizationIds organizations of members that it was narrowed to
 * @param userGroupIds user groups that it was narrowed to
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
     * One value: of an interval, or of a range of scores.
     *
     * @param start beginning of the interval
     * @param end its end, not included
     * @param rangeStart least score of the range, from 0 to 0.9
     * @param rangeEnd largest score of the range, from 0.1 to 1
     * @param value the value; for scores, how many labels have them
     * @param numerator for ratios: what was divided
     * @param denominator for ratios: by what
     * @param modes for handling times: by activity
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
     * Seconds by activity.
     *
     * @param creating of new labels
     * @param reviewing of labels
     * @param reworking of rejected labels
     */
    public record HandlingTime(double creating, double reviewing, double reworking) {}
}
