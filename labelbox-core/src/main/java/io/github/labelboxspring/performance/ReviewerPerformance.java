package io.github.labelboxspring.performance;

import org.jspecify.annotations.Nullable;

/**
 * The performance of a reviewer in a project. Times are in seconds. Percentages are fractions: 0.9 means 90 %.
 *
 * @param userId the id of the reviewer
 * @param projectId the id of the project
 * @param email the email address, masked if the caller must not see it
 * @param memberType the type of the account; null if it no longer exists
 * @param memberOrganizationId the id of the account's organization; null if the account no longer exists
 * @param memberOrganizationName the name of that organization, or {@code org.name.<id>} if masked
 * @param labelsReviewed the number of reviewed labels
 * @param labelsReworked the number of reworked labels
 * @param memberTotalTime the total time
 * @param avgReviewTime the average time per review
 * @param avgReworkTime the average time per rework
 * @param reviewTime the time for reviews
 * @param reworkTime the time for rework
 * @param reworkPercentage the fraction of the reviews that sent labels to rework
 * @param approvalPercentage the fraction of the reviews that approved labels
 * @param isRemoved whether the reviewer is no longer a member of the project
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
