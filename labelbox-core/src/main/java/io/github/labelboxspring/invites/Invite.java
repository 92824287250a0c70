package io.github.labelboxspring.invites;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked to join the organization and has not answered yet.
 *
 * @param id id
 * @param inviteeEmail his address
 * @param organizationRoleName the role that he will have in the organization; {@code None} where he will have roles in
 *     single projects
 * @param createdAt when he was asked
 * @param projectInvites the roles that he will have in projects; null if the platform does not tell them, as in the answer
 *     to {@link InviteOperations#create(NewInvite)}
 */
public record Invite(
        String id,
        String inviteeEmail,
        @Nullable String organizationRoleName,
        @Nullable Instant createdAt,
        @Nullable List<ProjectInvite> projectInvites) {

    /**
     * The role that an invited person will have in a project.
     *
     * @param id id
     * @param projectId the project
     * @param projectRoleName name of the role
     */
    public record ProjectInvite(
            String id, String projectId, @Nullable String projectRoleName) {}
}
