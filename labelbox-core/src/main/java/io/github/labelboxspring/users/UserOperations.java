package io.github.labelboxspring.users;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage users of the organization and their roles.
 *
 * <pre>{@code
 * User me = client.users().me().execute();
 * List<User> named = client.users().list(where(User.EMAIL).equalTo("ada@example.org")).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public class UserOperations {

    private static final Document<User> GET_CURRENT_USER =
            Document.query(UserOperations.class, "GetCurrentUser", "user", User.class);

    private static final Document<User> GET_USER = Document.query(UserOperations.class, "GetUser", "user", User.class);

    private static final Document<Optional<Role>> GET_USER_ROLE = Document.query(
            UserOperations.class,
            "GetUserRole",
            "user.orgRole",
            ResultType.of(Role.class).optional());

    private static final Document<Map<String, Object>> UPDATE_USER_ROLE = Document.mutation(
                    UserOperations.class, "UpdateUserRole", "setOrganizationRole", ResultType.anyObject())
            .idempotent();

    /** Not idempotent: a user who has been removed is not found. */
    private static final Document<Map<String, Object>> REMOVE_USER = Document.mutation(
                    UserOperations.class, "RemoveUser", "updateUser", ResultType.anyObject())
            .deletion();

    private static final Document<List<User>> LIST_USERS =
            Document.query(UserOperations.class, "ListUsers", "users", ResultType.listOf(User.class));

    /** The official SDK sorts users only in the list of the organization. */
    private static final Document<List<User>> LIST_ORGANIZATION_USERS = Document.query(
            UserOperations.class, "ListOrganizationUsers", "organization.users", ResultType.listOf(User.class));

    private static final Document<List<Role>> LIST_ROLES =
            Document.query(UserOperations.class, "ListRoles", "roles", ResultType.listOf(Role.class));

    private final Caller caller;

    public UserOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the user that the API key belongs to. This is an inexpensive way to check an API key. */
    @PythonSdk("Client.get_user")
    public Call<User> me() {
        return this.caller.call(GET_CURRENT_USER.request());
    }

    /**
     * Return the user with the given id, such as the {@code userId} or {@code createdById} of an API key.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such user.
     */
    @PythonSdk({"ApiKey.created_by", "ApiKey.created_for"})
    public Call<User> get(String id) {
        return this.caller.call(GET_USER.with("id", id));
    }

    /** Return all users of the organization. */
    @JavaOnly("Client.get_users without a filter")
    public PagedCall<User> list() {
        return list(Criteria.all());
    }

    /** Return the selected users of the organization. */
    @PythonSdk("Client.get_users")
    public PagedCall<User> list(Selection<User> selection) {
        return ListDocument.of(selection instanceof Criteria ? LIST_USERS : LIST_ORGANIZATION_USERS, Map.of())
                .select(selection)
                .call(this.caller);
    }

    /**
     * Return the selected users of the organization, corresponding to a separate list in the official SDK. That list
     * swaps name and nickname in comparisons.
     */
    @PythonSdk("Organization.users")
    public PagedCall<User> listOfOrganization(Selection<User> selection) {
        return ListDocument.of(LIST_ORGANIZATION_USERS, Map.of())
                .select(selection)
                .call(this.caller);
    }

    /**
     * Return the role of a member in the organization; empty or {@code None} for a member of individual projects only.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such member.
     */
    @PythonSdk("User.org_role")
    public Call<Optional<Role>> findOrgRole(String userId) {
        return this.caller.call(GET_USER_ROLE.with("id", userId));
    }

    /**
     * Change the role of a member in the organization.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such member or role. The
     * official SDK treats this as success.
     *
     * @param roleId the id of a role, see {@link #roles}
     */
    @PythonSdk("User.update_org_role")
    public Call<Void> updateOrgRole(String userId, String roleId) {
        return this.caller
                .call(UPDATE_USER_ROLE.with(Map.of("userId", userId, "roleId", roleId)))
                .withoutResult();
    }

    /**
     * Remove a member from the organization. Their API keys become invalid.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.NotFoundException} if there is no such member. The official
     * SDK treats this as success.
     */
    @PythonSdk("Organization.remove_user")
    public Call<Void> remove(String userId) {
        return this.caller.call(REMOVE_USER.with("id", userId)).withoutResult();
    }

    /** Return all built-in and custom roles. */
    @PythonSdk("Client.get_roles")
    public PagedCall<Role> roles() {
        return ListDocument.of(LIST_ROLES, Map.of()).call(this.caller);
    }

    /**
     * Return the role with the given name, or empty if there is none. The comparison ignores case and treats spaces and
     * underscores as equal.
     */
    @PythonSdk("Role.from_name")
    public Call<Optional<Role>> findRole(String name) {
        return roles().map(roles -> roles.stream()
                .filter(role -> plain(role.name()).equals(plain(name)))
                .findFirst());
    }

    private static String plain(String name) {
        return name.replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
