package io.github.labelboxspring.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search of the catalog or of a model. Slices are created in the web app; the API does not support it.
 *
 * @param id its id
 * @param name its name
 * @param description description of its purpose
 * @param filter the clauses of its search, as stored by Labelbox
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record Slice(
        String id, String name, @Nullable String description, Object filter, Instant createdAt, Instant updatedAt) {}
