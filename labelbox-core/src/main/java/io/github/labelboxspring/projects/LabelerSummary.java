package io.github.labelboxspring.projects;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work of a labeler in a project, from its start until now. For periods and reviews see
 * {@code client.projects().performance()}.
 *
 * @param user the labeler
 * @param count labels
 * @param secondsPerLabel time for one label, in seconds
 * @param totalTimeLabeling time for all, in seconds
 * @param consensus agreement with the labels of others
 * @param averageBenchmarkAgreement agreement with benchmarks
 * @param lastActivityTime when the labeler last did something
 */
public record LabelerSummary(
        User user,
        int count,
        @Nullable Double secondsPerLabel,
        @Nullable Double totalTimeLabeling,
        @Nullable Double consensus,
        @Nullable Double averageBenchmarkAgreement,
        @Nullable Instant lastActivityTime) {}
