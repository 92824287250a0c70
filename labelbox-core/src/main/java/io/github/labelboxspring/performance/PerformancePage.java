package io.github.labelboxspring.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table of performance data.
 *
 * @param data the rows of the page
 * @param total the number of rows in the entire table
 * @param cachedAt when the cached data was computed; null if it was computed for this page
 * @param <T> {@link LabelerPerformance} or {@link ReviewerPerformance}
 */
public record PerformancePage<T>(
        List<T> data, int total, @Nullable Instant cachedAt) {}
