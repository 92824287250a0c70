package io.github.labelboxspring.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The organization, or workspace, that owns all other objects.
 *
 * @param id the id, 25 characters
 * @param name the name
 * @param createdAt when the organization was created
 * @param updatedAt when the organization was last changed
 */
public record Organization(
        String id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
