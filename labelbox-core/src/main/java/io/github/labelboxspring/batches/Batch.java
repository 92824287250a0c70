package io.github.labelboxspring.batches;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A set of data rows that were sent to a project together.
 *
 * @param id id
 * @param name its name, unique in the project
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param size the number of its data rows
 * @param consensusSettingsJson its consensus settings as JSON text, null if it has none
 */
public record Batch(
        String id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        int size,
        @Nullable String consensusSettingsJson) {}
