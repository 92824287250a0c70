package io.github.labelboxspring.users;

import org.jspecify.annotations.Nullable;

/**
 * A user with access to a project.
 *
 * @param id the id of the membership
 * @param user the user
 * @param role the role in the project
 * @param accessFrom the origin of the role, such as the organization or the project; the platform's values are not
 *     documented
 */
public record ProjectMember(
        String id, User user, Role role, @Nullable String accessFrom) {}
