package io.github.labelboxspring.issues;

import org.jspecify.annotations.Nullable;

/**
 * What issues of a project are about.
 *
 * @param id id, 25 characters
 * @param name its name
 * @param description what belongs to it
 */
public record IssueCategory(
        String id, String name, @Nullable String description) {}
