package io.github.labelboxspring.users;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do, in the organization or in a project.
 *
 * @param id id
 * @param name name such as {@code Admin} or {@code LABELER}
 * @param description what it is for
 * @param permissions names of permissions
 * @param organizationId the organization of a custom role, null for a built-in one
 */
public record Role(
        String id,
        String name,
        @Nullable String description,
        @Nullable List<String> permissions,
        @Nullable String organizationId) {}
