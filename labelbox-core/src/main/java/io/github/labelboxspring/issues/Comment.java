package io.github.labelboxspring.issues;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an issue.
 *
 * @param id id, 25 characters
 * @param content the text
 * @param createdBy its author
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record Comment(
        String id,
        @Nullable String content,
        @Nullable User createdBy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
