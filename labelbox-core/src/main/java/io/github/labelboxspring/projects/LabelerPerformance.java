package io.github.labelboxspring.projects;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a labeler has done in a project.
 *
 * @param user the labeler
 * @param count labels
 * @param secondsPerLabel time for one label, in seconds
 * @param totalTimeLabeling time for all, in seconds
 * @param consensus agreement with the labels of others
 * @param averageBenchmarkAgreement agreement with benchmarks
 * @param lastActivityTime when the labeler last did something
 */
public record LabelerPerformance(
        User user,
        int count,
        @Nullable Double secondsPerLabel,
        @Nullable Double totalTimeLabeling,
        @Nullable Double consensus,
        @Nullable Double averageBenchmarkAgreement,
        @Nullable Instant lastActivityTime) {}
