package io.github.labelboxspring.invites;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.organization.OrganizationOperations;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on invitations to the organization, its projects and user groups. Calls fail with
 * {@link io.github.labelboxspring.error.NotFoundException} if an id is unknown, and with
 * {@link io.github.labelboxspring.error.AccessDeniedException} if the caller does not have permission to invite.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * List<InviteResult> results = client.organization()
 *         .invites()
 *         .create(NewInvites.of(List.of("ada@example.org", "ken@example.org"), labeler).withProjects(List.of(projectId)))
 *         .execute();
 * List<Invite> open = client.organization().invites().list().execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public final class InviteOperations {

    /** The id used for an invitation whose id Labelbox does not return. */
    private static final String UNKNOWN_ID = "invited";

    private static final int PAGE = 100;

    private static final Document<Answer> LIST_INVITES =
            Document.query(InviteOperations.class, "ListInvites", "organization.invites", Answer.class);

    private static final Document<Answer> LIST_PROJECT_INVITES =
            Document.query(InviteOperations.class, "ListProjectInvites", "project.invites", Answer.class);

    private static final Document<InviteLimit> GET_LIMIT =
            Document.query(InviteOperations.class, "GetInviteLimit", "invitesLimit", InviteLimit.class);

    private static final Document<Inviter> GET_INVITER =
            Document.query(InviteOperations.class, "GetInviter", "", Inviter.class);

    /** Not idempotent, because a person can have several invitations. */
    private static final Document<List<Created>> CREATE_INVITES = Document.mutation(
            InviteOperations.class, "CreateInvites", "createInvites", ResultType.listOf(Created.class));

    private static final Document<String> CANCEL_INVITE = Document.mutation(
                    InviteOperations.class, "CancelInvite", "cancelInvite.id", String.class)
            .deletion()
            .experimental();

    private final Caller caller;

    public InviteOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return all open invitations with their roles in projects, 100 per page. */
    @PythonSdk({"Organization.get_invites", "Invite.get_invites"})
    public PagedCall<Invite> list() {
        return list(LIST_INVITES, Map.of());
    }

    /** Return the open invitations to a project, 100 per page. */
    @PythonSdk({"Organization.get_project_invites", "Invite.get_project_invites"})
    public PagedCall<Invite> listOfProject(String projectId) {
        return list(LIST_PROJECT_INVITES, Map.of("projectId", projectId));
    }

    private PagedCall<Invite> list(Document<Answer> document, Map<String, String> fixed) {
        return PagedCall.sized(PAGE, (cursor, size) -> {
            Map<String, @Nullable Object> variables = new HashMap<>(fixed);
            variables.put("from", cursor);
            variables.put("first", size);
            return this.caller
                    .call(document.with(variables))
                    .map(answer -> Page.byCursorAlone(answer.nodes(), answer.nextCursor()));
        });
    }

    /** Return how many people the organization can have, and how many more can be invited. */
    @PythonSdk("Organization.invite_limit")
    public Call<InviteLimit> getLimit() {
        return new OrganizationOperations(this.caller)
                .get()
                .flatMap(organization -> this.caller.call(GET_LIMIT.with("organizationId", organization.id())));
    }

    /**
     * Invite one person by email. A person who was invited before gets another invitation.
     *
     * <p>Fails with {@link InvalidRequestException} if Labelbox does not send an invitation, for example because the
     * person is already a member.
     *
     * @return the invitation
     */
    @PythonSdk("Organization.invite_user")
    public Call<Invite> create(NewInvite invite) {
        return this.caller
                .call(GET_INVITER.request())
                .flatMap(inviter -> this.caller.call(
                        CREATE_INVITES.with("data", List.of(data(invite, inviter))), created -> check(invite, created)))
                .map(created -> first(created).orElseThrow());
    }

    private static Optional<Invite> first(List<Created> created) {
        return created.stream().findFirst().map(Created::invite);
    }

    private static void check(NewInvite invite, List<Created> created) {
        if (first(created).isEmpty()) {
            throw InvalidRequestException.of(
                    "CreateInvites",
                    "Labelbox did not send an invitation to " + invite.email()
                            + ". Check whether this is already a member of the organization");
        }
    }

    private static Map<String, Object> data(NewInvite invite, Inviter inviter) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("inviterId", inviter.userId());
        data.put("inviteeEmail", invite.email());
        data.put("organizationId", inviter.organizationId());
        data.put("organizationRoleId", invite.role().id());
        data.put(
                "projects",
                invite.projectRoles().entrySet().stream()
                        .map(each -> Map.of("projectId", each.getKey(), "projectRoleId", each.getValue()))
                        .toList());
        data.put("userGroupIds", List.copyOf(invite.userGroupRoles().keySet()));
        data.put(
                "userGroupWithRoleIds",
                invite.userGroupRoles().entrySet().stream()
                        .map(each -> Map.of("groupId", each.getKey(), "roleId", each.getValue()))
                        .toList());
        return data;
    }

    /**
     * Invite many people, {@value InviteList#AT_ONCE} per request. A rejected address does not affect the others. The
     * same list can be sent again: people who are already invited or members are reported as such and do not get a
     * second email.
     *
     * <p>Fails with {@link io.github.labelboxspring.error.BulkFailedException} if a request other than the first fails;
     * the exception specifies which addresses were processed.
     *
     * @return one result for each address, in the order of the addresses; repeated addresses are {@code DUPLICATE}
     * @throws IllegalArgumentException if the role is {@code None} and neither projects nor user groups are specified
     */
    @PythonSdk("Organization.invite_users")
    public Call<List<InviteResult>> create(NewInvites invites) {
        if (invites.workspaceWide() && NewInvite.isNone(invites.role())) {
            throw new IllegalArgumentException(
                    "The role None gives no access to the organization: choose another one, or add projects"
                            + " or user groups");
        }
        return new InviteList(this.caller, invites).send();
    }

    /**
     * Cancel an open invitation.
     *
     * @throws IllegalArgumentException if the id was not returned by Labelbox; find it with {@link #list()}
     */
    @PythonSdk("Invite.cancel")
    public Call<Void> cancel(String id) {
        if (id.equals(UNKNOWN_ID)) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not an id. List the invitations to find the id of this one");
        }
        return this.caller.call(CANCEL_INVITE.with("id", id)).withoutResult();
    }

    record Answer(List<Invite> nodes, @Nullable String nextCursor) {}

    record Inviter(@Nullable Identity user, @Nullable Identity organization) {

        String userId() {
            return present(this.user, "user");
        }

        String organizationId() {
            return present(this.organization, "organization");
        }

        private static String present(@Nullable Identity identity, String what) {
            if (identity == null) {
                throw NotFoundException.of("GetInviter", "the API key has no " + what, "");
            }
            return identity.id();
        }
    }

    record Identity(String id) {}

    record Created(@Nullable Invite invite) {}
}
