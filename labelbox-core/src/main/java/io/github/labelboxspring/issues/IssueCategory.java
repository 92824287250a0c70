package io.github.labelboxspring.issues;

import org.jspecify.annotations.Nullable;

/**
 * A category of issues in a project.
 *
 * @param id id, 25 characters
 * @param name its name
 * @param description describes which issues belong to it
 */
public record IssueCategory(
        String id, String name, @Nullable String description) {}
