package io.github.labelboxspring.invites;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open invitation to join the organization.
 *
 * @param id id
 * @param inviteeEmail email address of the invited person
 * @param organizationRoleName role of the person in the organization; {@code None} if the person will have roles in
 *     single projects
 * @param createdAt when it was created
 * @param projectInvites roles of the person in projects; null if Labelbox does not return them, as in the response to
 *     {@link InviteOperations#create(NewInvite)}
 */
public record Invite(
        String id,
        String inviteeEmail,
        @Nullable String organizationRoleName,
        @Nullable Instant createdAt,
        @Nullable List<ProjectInvite> projectInvites) {

    /**
     * The role of an invited person in a project.
     *
     * @param id id
     * @param projectId id of the project
     * @param projectRoleName name of the role
     */
    public record ProjectInvite(
            String id, String projectId, @Nullable String projectRoleName) {}
}
