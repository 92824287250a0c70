package io.github.labelboxspring.performance;

import org.jspecify.annotations.Nullable;

/**
 * What one labeler did in one project. Times are seconds; percentages and agreements are fractions: 0.9 means 90 %.
 *
 * @param userId the labeler
 * @param projectId the project
 * @param email his address, masked where the caller may not know him
 * @param memberType whose account his is; null if it is gone
 * @param memberOrganizationId the organization of his account; null if it is gone
 * @param memberOrganizationName its name, or {@code org.name.<id>} where it is masked
 * @param labelsCreated labels
 * @param labelsSkipped data rows that he skipped
 * @param memberTotalTime all of his time
 * @param labelingTimeSubmitted time for labels
 * @param labelingTimeSkipped time for what he skipped
 * @param reviewsReceived reviews of his labels
 * @param reviewTimeAll what they took
 * @param reworkTimeAll what rework of his labels took
 * @param avgTimePerLabel time for a label
 * @param avgReviewTimeAll time for a review
 * @param avgReworkTimeAll time for a rework
 * @param avgBenchmarkAgreement agreement with benchmarks
 * @param avgConsensusAgreement agreement with others
 * @param reworkPercentage share of his labels that were reworked
 * @param approvalPercentage share of reviews that approved
 * @param avgRating null if he has no ratings; reports of the workspace do not tell it
 * @param isRemoved whether he works there no more
 * @param projectName name of the project; this and what follows is told by reports of the workspace only
 * @param projectOrganizationId who owns the project
 * @param projectOrganizationName its name
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
