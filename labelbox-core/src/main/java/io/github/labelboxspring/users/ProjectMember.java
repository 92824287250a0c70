package io.github.labelboxspring.users;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may work in a project.
 *
 * @param id id of the membership
 * @param user who
 * @param role what he may do there
 * @param accessFrom where the role comes from, such as the organization or the project; the platform's values are not
 *     known
 */
public record ProjectMember(
        String id, User user, Role role, @Nullable String accessFrom) {}
