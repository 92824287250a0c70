package io.github.labelboxspring.usergroups;

import org.jspecify.annotations.Nullable;

/**
 * A member of a user group.
 *
 * @param userId the id of the user
 * @param email the email address
 * @param roleId the id of the member's role in the group; null if the platform does not return it
 */
public record UserGroupMember(
        String userId, @Nullable String email, @Nullable String roleId) {}
