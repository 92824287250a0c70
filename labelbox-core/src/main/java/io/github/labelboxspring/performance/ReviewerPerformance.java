package io.github.labelboxspring.performance;

import org.jspecify.annotations.Nullable;

/**
 * What one reviewer did in one project. Times are seconds; percentages are fractions: 0.9 means 90 %.
 *
 * @param userId the reviewer
 * @param projectId the project
 * @param email his address, masked where the caller may not know him
 * @param memberType whose account his is; null if it is gone
 * @param memberOrganizationId the organization of his account; null if it is gone
 * @param memberOrganizationName its name, or {@code org.name.<id>} where it is masked
 * @param labelsReviewed labels that he reviewed
 * @param labelsReworked labels that he reworked
 * @param memberTotalTime all of his time
 * @param avgReviewTime time for a review
 * @param avgReworkTime time for a rework
 * @param reviewTime time for reviews
 * @param reworkTime time for rework
 * @param reworkPercentage share of his reviews that sent to rework
 * @param approvalPercentage share of his reviews that approved
 * @param isRemoved whether he works there no more
 */
public record ReviewerPerformance(
        String userId,
        String projectId,
        String email,
        @Nullable MemberType memberType,
        @Nullable String memberOrganizationId,
        @Nullable String memberOrganizationName,
        int labelsReviewed,
        int labelsReworked,
        double memberTotalTime,
        double avgReviewTime,
        double avgReworkTime,
        double reviewTime,
        double reworkTime,
        double reworkPercentage,
        double approvalPercentage,
        boolean isRemoved) {}
