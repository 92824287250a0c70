package io.github.labelboxspring.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The workspace that everything belongs to.
 *
 * @param id id, 25 characters
 * @param name its name
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Organization(
        String id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
