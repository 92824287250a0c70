package io.github.labelboxspring.performance;

import org.jspecify.annotations.Nullable;

/**
 * The performance of a labeler in a project. Times are in seconds. Percentages and agreements are fractions: 0.9 means
 * 90 %.
 *
 * @param userId the id of the labeler
 * @param projectId the id of the project
 * @param email the email address, masked if the caller must not see it
 * @param memberType the type of the account; null if it no longer exists
 * @param memberOrganizationId the id of the account's organization; null if the account no longer exists
 * @param memberOrganizationName the name of that organization, or {@code org.name.<id>} if masked
 * @param labelsCreated the number of labels
 * @param labelsSkipped the number of skipped data rows
 * @param memberTotalTime the total time
 * @param labelingTimeSubmitted the time for submitted labels
 * @param labelingTimeSkipped the time for skipped data rows
 * @param reviewsReceived the number of reviews of the labels
 * @param reviewTimeAll the time for these reviews
 * @param reworkTimeAll the time for rework of the labels
 * @param avgTimePerLabel the average time per label
 * @param avgReviewTimeAll the average time per review
 * @param avgReworkTimeAll the average time per rework
 * @param avgBenchmarkAgreement the average agreement with benchmarks
 * @param avgConsensusAgreement the average agreement with other labelers
 * @param reworkPercentage the fraction of the labels that were reworked
 * @param approvalPercentage the fraction of the reviews that approved
 * @param avgRating the average rating; null if there are no ratings, and in workspace reports
 * @param isRemoved whether the labeler is no longer a member of the project
 * @param projectName the name of the project; this and the following components are null except in workspace reports
 * @param projectOrganizationId the id of the organization that owns the project
 * @param projectOrganizationName the name of that organization
 * @param isProjectDeleted whether the project was deleted
 */
public record LabelerPerformance(
        String userId,
        String projectId,
        String email,
        @Nullable MemberType memberType,
        @Nullable String memberOrganizationId,
        @Nullable String memberOrganizationName,
        int labelsCreated,
        int labelsSkipped,
        double memberTotalTime,
        double labelingTimeSubmitted,
        double labelingTimeSkipped,
        int reviewsReceived,
        double reviewTimeAll,
        double reworkTimeAll,
        double avgTimePerLabel,
        double avgReviewTimeAll,
        double avgReworkTimeAll,
        double avgBenchmarkAgreement,
        double avgConsensusAgreement,
        double reworkPercentage,
        double approvalPercentage,
        @Nullable Double avgRating,
        boolean isRemoved,
        @Nullable String projectName,
        @Nullable String projectOrganizationId,
        @Nullable String projectOrganizationName,
        @Nullable Boolean isProjectDeleted) {}
