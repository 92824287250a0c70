package io.github.labelboxspring.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search of the catalog or of a model. Slices are made in the web app; the platform's API cannot make one.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for
 * @param filter the clauses of its search, as the platform keeps them
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Slice(
        String id, String name, @Nullable String description, Object filter, Instant createdAt, Instant updatedAt) {}
