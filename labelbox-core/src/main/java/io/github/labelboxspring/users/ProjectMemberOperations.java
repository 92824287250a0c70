package io.github.labelboxspring.users;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Ids;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the members of projects. A member has either a role in the organization, which applies to all of its projects,
 * or roles in individual projects. Calls fail with {@link io.github.labelboxspring.error.NotFoundException} if an id
 * does not exist.
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

    /** Return all members with access to the project, with their roles. */
    @PythonSdk({"Project.members", "ProjectMember.role", "ProjectMember.user"})
    public PagedCall<ProjectMember> list(String projectId) {
        return ListDocument.of(LIST_MEMBERS, Map.of("projectId", projectId)).call(this.caller);
    }

    /**
     * Add a member to a project or change their role in it. The role of the member in the organization is read first.
     *
     * <p>Fails with {@link IllegalArgumentException} without any change if that role is other than {@code None},
     * because it applies to all projects.
     *
     * @param roleId the id of a role, see {@link UserOperations#roles}
     */
    @PythonSdk("User.upsert_project_role")
    public Call<Void> upsert(String projectId, String userId, String roleId) {
        GraphQlOperation<Map<String, Object>> request =
                UPSERT_MEMBER.with(Map.of("projectId", projectId, "userId", userId, "roleId", roleId));
        return new UserOperations(this.caller)
                .findOrgRole(userId)
                .flatMap(role -> {
                    checkEligible(userId, role);
                    return this.caller.call(request);
                })
                .withoutResult();
    }

    private static void checkEligible(String userId, Optional<Role> role) {
        role.map(Role::name).filter(name -> !name.equalsIgnoreCase("None")).ifPresent(name -> {
            throw new IllegalArgumentException("The user " + userId + " has the role " + name
                    + " in the organization and cannot have another role in a project; change it to None first");
        });
    }

    /**
     * Remove a member from a project by setting their role to {@code None}.
     *
     * <p>Fails with {@link IllegalArgumentException} without any change if the member has a role in the organization.
     */
    @PythonSdk("User.remove_from_project")
    public Call<Void> remove(String projectId, String userId) {
        Ids.checked("projectId", projectId);
        Ids.checked("userId", userId);
        return new UserOperations(this.caller)
                .findRole("None")
                .flatMap(none -> upsert(
                        projectId,
                        userId,
                        none.map(Role::id)
                                .orElseThrow(() ->
                                        NotFoundException.of("ListRoles", "the organization has no role None", ""))));
    }

    /**
     * Remove several members from a project. Users with a role in the organization are not members of the project
     * itself.
     *
     * <p>Fails with {@link InvalidRequestException} if the platform reports a failure. The official SDK returns the
     * platform's result without checking it.
     *
     * @throws IllegalArgumentException if there are no ids
     */
    @PythonSdk("Client.delete_project_memberships")
    public Call<Void> remove(String projectId, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException("Specify the users to remove from the project " + projectId);
        }
        return this.caller
                .call(
                        REMOVE_MEMBERS.with(Map.of("projectId", projectId, "userIds", List.copyOf(userIds))),
                        Removal::check)
                .withoutResult();
    }

    record Removal(boolean success, @Nullable String errorMessage) {

        void check() {
            if (!this.success) {
                throw InvalidRequestException.of(
                        "RemoveProjectMembers",
                        this.errorMessage == null ? "The platform did not remove the members" : this.errorMessage);
            }
        }
    }
}
