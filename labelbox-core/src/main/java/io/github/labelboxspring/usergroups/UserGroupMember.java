package io.github.labelboxspring.usergroups;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a user group.
 *
 * @param userId who
 * @param email his address
 * @param roleId id of the role that he has in the group; null if the platform does not tell it
 */
public record UserGroupMember(
        String userId, @Nullable String email, @Nullable String roleId) {}
