package io.github.labelboxspring.issues;

import io.github.labelboxspring.users.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an issue.
 *
 * @param id id, 25 characters
 * @param content what was said
 * @param createdBy who said it
 * @param createdAt when it was said
 * @param updatedAt when it was last changed
 */
public record Comment(
        String id,
        @Nullable String content,
        @Nullable User createdBy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
