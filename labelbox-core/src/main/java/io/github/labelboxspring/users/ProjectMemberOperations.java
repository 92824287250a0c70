package io.github.labelboxspring.users;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Who works in which project. Somebody has either a role in the whole organization, and so in all of its projects, or
 * roles in single projects. Calls fail with {@link io.github.labelboxspring.error.NotFoundException} where an id is
 * unknown.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * client.projects().members().upsert(projectId, userId, labeler.id()).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public final class ProjectMemberOperations {

    private static final Document<List<ProjectMember>> LIST_MEMBERS = Document.query(
            ProjectMemberOperations.class,
            "ListProjectMembers",
            "project.members",
            ResultType.listOf(ProjectMember.class));

    private static final Document<Map<String, Object>> UPSERT_MEMBER = Document.mutation(
                    ProjectMemberOperations.class,
                    "UpsertProjectMember",
                    "setProjectMembership",
                    ResultType.anyObject())
            .idempotent();

    private static final Document<Removal> REMOVE_MEMBERS = Document.mutation(
            ProjectMemberOperations.class, "RemoveProjectMembers", "deleteProjectMemberships", Removal.class);

    private final Caller caller;

    public ProjectMemberOperations(Caller caller) {
        this.caller = caller;
    }

    /** Everybody who may work in the project, with his role. */
    @PythonSdk({"Project.members", "ProjectMember.role", "ProjectMember.user"})
    public PagedCall<ProjectMember> list(String projectId) {
        return ListDocument.of(LIST_MEMBERS, Map.of("projectId", projectId)).call(this.caller);
    }

    /**
     * Lets somebody work in a project, or gives him another role there. His role in the organization is asked for first.
     *
     * <p>Fails with {@link IllegalArgumentException}, and changes nothing, if that role is another than {@code None}: it
     * holds in all projects.
     *
     * @param roleId id of a role, see {@link UserOperations#roles}
     */
    @PythonSdk("User.upsert_project_role")
    public Call<Void> upsert(String projectId, String userId, String roleId) {
        return new UserOperations(this.caller)
                .findOrgRole(userId)
                .flatMap(role -> {
                    checkEligible(userId, role);
                    return this.caller.call(
                            UPSERT_MEMBER.with(Map.of("projectId", projectId, "userId", userId, "roleId", roleId)));
                })
                .withoutResult();
    }

    private static void checkEligible(String userId, Optional<Role> role) {
        role.map(Role::name).filter(name -> !name.equalsIgnoreCase("None")).ifPresent(name -> {
            throw new IllegalArgumentException("User " + userId + " is " + name
                    + " in the whole organization and cannot have another role in a project: make that None first");
        });
    }

    /**
     * Takes one member out of a project, by giving him the role {@code None} there.
     *
     * <p>Fails with {@link IllegalArgumentException}, and changes nothing, if he has a role in the whole organization.
     */
    @PythonSdk("User.remove_from_project")
    public Call<Void> remove(String projectId, String userId) {
        return new UserOperations(this.caller)
                .findRole("None")
                .flatMap(none -> upsert(
                        projectId,
                        userId,
                        none.map(Role::id)
                                .orElseThrow(
                                        () -> NotFoundException.of("ListRoles", "the organization has no role None"))));
    }

    /**
     * Takes members out of a project together. Those with a role in the whole organization are none of its own.
     *
     * <p>Fails with {@link InvalidRequestException} if the platform says that it did not. The official SDK hands its answer
     * over as it is.
     *
     * @throws IllegalArgumentException if there are no ids
     */
    @PythonSdk("Client.delete_project_memberships")
    public Call<Void> remove(String projectId, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException("Name the users to take out of project " + projectId);
        }
        return this.caller
                .call(REMOVE_MEMBERS.with(Map.of("projectId", projectId, "userIds", List.copyOf(userIds))))
                .map(Removal::checked)
                .withoutResult();
    }

    record Removal(boolean success, @Nullable String errorMessage) {

        Removal checked() {
            if (!this.success) {
                throw InvalidRequestException.of(
                        "RemoveProjectMembers",
                        this.errorMessage == null ? "The platform did not remove them" : this.errorMessage);
            }
            return this;
        }
    }
}
