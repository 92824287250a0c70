package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage user groups. The members of a group each have a role that applies to all projects that the group is attached
 * to. Only users without a role in the organization can be members. Calls fail with {@link
 * io.github.labelboxspring.error.NotFoundException} if an id does not exist, and with {@link
 * io.github.labelboxspring.error.AccessDeniedException} if the caller must not manage members.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * UserGroup group = client.organization()
 *         .userGroups()
 *         .create(NewUserGroup.of("Night shift").withProjects(List.of(projectId)))
 *         .execute();
 * client.organization().userGroups().members().add(group.id(), List.of(UserRole.of(userId, labeler))).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public final class UserGroupOperations {

    private static final int PAGE = 100;

    private static final Document<GroupAnswer> GET_GROUP =
            Document.query(UserGroupOperations.class, "GetUserGroup", "userGroupV2", GroupAnswer.class);

    private static final Document<GroupAnswer.Page> LIST_GROUPS =
            Document.query(UserGroupOperations.class, "ListUserGroups", "userGroupsV2", GroupAnswer.Page.class);

    private static final Document<String> CREATE_GROUP = Document.mutation(
                    UserGroupOperations.class, "CreateUserGroup", "createUserGroupV3.group.id", String.class)
            .experimental();

    private static final Document<String> UPDATE_GROUP = Document.mutation(
                    UserGroupOperations.class, "UpdateUserGroup", "updateUserGroupV3.group.id", String.class)
            .idempotent()
            .experimental();

    private static final Document<Boolean> DELETE_GROUP = Document.mutation(
                    UserGroupOperations.class, "DeleteUserGroup", "deleteUserGroup.success", Boolean.class)
            .deletion();

    private static final Document<AuditPage> LIST_AUDIT_EVENTS = Document.query(
            UserGroupOperations.class, "ListUserGroupAuditEvents", "userGroupAuditEvents", AuditPage.class);

    private final Caller caller;

    public UserGroupOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the operations on members of groups. */
    public UserGroupMemberOperations members() {
        return new UserGroupMemberOperations(this.caller);
    }

    /** Return a group with its members and projects. */
    @PythonSdk("UserGroup.get")
    public Call<UserGroup> get(String id) {
        return this.caller.call(GET_GROUP.with("id", checked(id))).map(GroupAnswer::group);
    }

    /** Return the group with the given id, or empty if it does not exist. */
    @JavaOnly("absence as a value")
    public Call<Optional<UserGroup>> find(String id) {
        return get(id).optional();
    }

    /** Return all groups, 100 per page. */
    @PythonSdk("UserGroup.get_user_groups")
    public PagedCall<UserGroup> list() {
        return PagedCall.sized(PAGE, (cursor, size) -> {
            Map<String, Object> variables = new HashMap<>(Map.of("first", size));
            if (cursor != null) {
                variables.put("after", cursor);
            }
            return this.caller
                    .call(LIST_GROUPS.with(variables))
                    .map(page -> Page.byCursorAlone(
                            page.nodes().stream().map(GroupAnswer::group).toList(), page.nextCursor()));
        });
    }

    /**
     * Create a group. Its projects and the organization roles of its members are read first.
     *
     * <p>Fails with {@link IllegalArgumentException} without creating the group if a member has a role in the
     * organization, and with {@link io.github.labelboxspring.error.ConflictException} if a group with this name exists.
     *
     * @return the created group, as saved
     */
    @PythonSdk("UserGroup.create")
    public Call<UserGroup> create(NewUserGroup group) {
        GraphQlOperation<String> request = CREATE_GROUP.with(Map.of(
                "name", group.name(),
                "description", group.description(),
                "color", group.color().hex(),
                "projectIds", group.projectIds(),
                "userRoles", group.members(),
                "notifyMembers", group.notification()));
        return new Eligibility(this.caller)
                .check(group.projectIds(), group.members())
                .flatMap(checked -> this.caller.call(request))
                .flatMap(this::get);
    }

    /**
     * Apply an update to a group. The platform replaces the entire group, so the group is read first and all other
     * properties are sent unchanged; concurrent changes between the two requests are lost. To add or remove members,
     * use {@link #members()}.
     *
     * <p>Fails with {@link IllegalArgumentException} without changing the group if a member in the update has a role in
     * the organization, with {@link InvalidRequestException} if the platform does not return all members or projects
     * that must be sent, and with {@link io.github.labelboxspring.error.ConflictException} if another group has this
     * name.
     *
     * @return the updated group, as saved
     */
    @PythonSdk("UserGroup.update")
    public Call<UserGroup> update(String id, UserGroupUpdate update) {
        Call<UserGroup> read = get(id);
        List<String> projects = update.projectIds() == null ? List.of() : update.projectIds();
        List<UserRole> members = update.members() == null ? List.of() : update.members();
        return new Eligibility(this.caller)
                .check(projects, members)
                .flatMap(checked -> read)
                .flatMap(present -> this.caller.call(UPDATE_GROUP.with(Replacement.of(present, update))))
                .flatMap(this::get);
    }

    /**
     * Delete a group. Its members lose the access that it provided.
     *
     * @param id the id, a UUID
     * @throws IllegalArgumentException if the id is not a UUID
     */
    @PythonSdk("UserGroup.delete")
    public Call<Void> delete(String id) {
        checkId(id);
        return this.caller
                .accepted(DELETE_GROUP.with("id", id), "the platform did not delete the user group " + id)
                .withoutResult();
    }

    static String checked(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of a user group must not be blank");
        }
        return id;
    }

    @SuppressWarnings("ReturnValueIgnored")
    private static void checkId(String id) {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("The id of a user group must be a UUID, not '" + id + "'", wrong);
        }
    }

    /**
     * Return the audit log, newest first, 100 per page: added and removed members, role changes, attached and detached
     * projects, and deleted groups. It covers the groups that the caller manages, including deleted ones.
     */
    @PythonSdk({"UserGroup.audit_events", "UserGroup.get_audit_events"})
    public PagedCall<UserGroupAuditEvent> listAuditEvents(UserGroupAuditFilter filter) {
        return PagedCall.sized(PAGE, (cursor, size) -> {
            Map<String, @Nullable Object> variables = new HashMap<>();
            variables.put("where", filter.where());
            variables.put("first", size);
            variables.put("after", cursor);
            return this.caller
                    .call(LIST_AUDIT_EVENTS.with(variables))
                    .map(page -> Page.byCursorAlone(page.nodes(), page.nextCursor()));
        });
    }

    record AuditPage(
            List<UserGroupAuditEvent> nodes, @Nullable String nextCursor) {}
}
