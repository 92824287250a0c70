package io.github.labelboxspring.projects;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work of a labeler in a project since the project's start. For specific periods and reviews, see
 * {@code client.projects().performance()}.
 *
 * @param user the labeler
 * @param count the number of labels
 * @param secondsPerLabel the average time per label, in seconds
 * @param totalTimeLabeling the total labeling time, in seconds
 * @param consensus the agreement with labels of others
 * @param averageBenchmarkAgreement the average agreement with benchmarks
 * @param lastActivityTime when the labeler was last active
 */
public record LabelerSummary(
        User user,
        int count,
        @Nullable Double secondsPerLabel,
        @Nullable Double totalTimeLabeling,
        @Nullable Double consensus,
        @Nullable Double averageBenchmarkAgreement,
        @Nullable Instant lastActivityTime) {}
