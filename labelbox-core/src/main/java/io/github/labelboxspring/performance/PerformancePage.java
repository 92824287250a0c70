package io.github.labelboxspring.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table of people's performance.
 *
 * @param data its rows
 * @param total rows of the whole table
 * @param cachedAt when its figures were computed; null if they were for this page
 * @param <T> {@link LabelerPerformance} or {@link ReviewerPerformance}
 */
public record PerformancePage<T>(
        List<T> data, int total, @Nullable Instant cachedAt) {}
