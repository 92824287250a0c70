package io.github.labelboxspring.users;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of permissions of a user in the organization or in a project.
 *
 * @param id the id
 * @param name the name, such as {@code Admin} or {@code LABELER}
 * @param description the description
 * @param permissions the names of the permissions
 * @param organizationId the id of the organization of a custom role; null for a built-in role
 */
public record Role(
        String id,
        String name,
        @Nullable String description,
        @Nullable List<String> permissions,
        @Nullable String organizationId) {}
