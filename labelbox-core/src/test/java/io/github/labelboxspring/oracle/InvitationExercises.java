package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.invites.InviteOperations;
import io.github.labelboxspring.invites.InviteResult;
import io.github.labelboxspring.invites.NewInvite;
import io.github.labelboxspring.invites.NewInvites;
import io.github.labelboxspring.users.Role;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invitations, roles, and the lists of the organization. */
final class InvitationExercises {

    private static final String EMAIL = "zoë.o'brien@example.org";

    private static final String KEN = "ken@example.org";

    private static final String GROUP = "3f2b1c4e-9d7a-4b56-8e21-0c5f6a7b8d90";

    private static final String OTHER_GROUP = "a1c9d8e7-6f54-4321-9b0a-1f2e3d4c5b6a";

    private static final String ORGANIZATION = "cl00000000000000000000003";

    private static final String PROJECT = "cm00000000000000000000001";

    private static final String USER = "cm00000000000000000000012";

    private static final Role NONE = role("cm00000000000000000000321", "NONE");

    private static final Role LABELER = role("cm00000000000000000000322", "LABELER");

    private static final Role REVIEWER = role("cm00000000000000000000323", "REVIEWER");

    private InvitationExercises() {}

    static void addTo(Exercises all) {
        lists(all);
        roles(all);
        invites(all);
        oneInvitation(all);
        manyInvitations(all);
        refusedInvitations(all);
    }

    private static Role role(String id, String name) {
        return new Role(id, name, null, null, null);
    }

    private static InviteOperations invitesOf(LabelboxClient client) {
        return client.organization().invites();
    }

    private static void lists(Exercises all) {
        all.when("organization_users", client -> client.users().listOfOrganization(Criteria.all()));
        all.when("organization_users_exactly_one_page", client -> client.users().listOfOrganization(Criteria.all()))
                .answering(
                        "organization.users",
                        IntStream.range(0, 100)
                                .mapToObj(number -> Map.of("id", "u" + number))
                                .toList(),
                        List.of());
        all.when(
                "organization_users_where_name",
                client -> client.users().listOfOrganization(where(User.NICKNAME).equalTo("Zoë \"Zo\" O’Brien")));
        all.when(
                "organization_users_where_ordered",
                client -> client.users()
                        .listOfOrganization(where(User.EMAIL).equalTo(EMAIL).orderBy(User.CREATED_AT.descending())));
        all.when(
                "organization_projects",
                client -> client.organization().projects().list(Criteria.all()));
    }

    private static void roles(Exercises all) {
        String project = "cl00000000000000000000014";
        all.when("organization_user_org_role_null", client -> client.users().findOrgRole(USER))
                .answering("user.orgRole", (Object) null);
        all.when(
                "organization_user_upsert_project_role_org_wide_user",
                client -> client.projects().members().upsert(project, USER, REVIEWER.id()));
        all.when(
                        "organization_user_remove_from_project",
                        client -> client.projects().members().remove(project, USER))
                .answering("roles.name", "None")
                .answering("roles.id", NONE.id())
                .answering("user.orgRole.name", "None");
    }

    private static void invites(Exercises all) {
        all.when(
                "organization_get_invites_with_project_roles",
                client -> invitesOf(client).list());
        all.when(
                "organization_invite_get_invites_missing_project",
                client -> invitesOf(client).list());
        all.when("organization_get_project_invites", client -> invitesOf(client).listOfProject(PROJECT));
        all.when(
                        "organization_invite_get_project_invites_missing_project",
                        client -> invitesOf(client).listOfProject(PROJECT))
                .answering("project", (Object) null);
        all.when("organization_invite_limit", client -> invitesOf(client).getLimit())
                .answering("organization.id", ORGANIZATION);
        all.when(
                "organization_invite_cancel_without_id",
                client -> invitesOf(client).cancel("invited"));
        all.when("organization_invite_cancel", client -> invitesOf(client).cancel("cm00000000000000000000601"));
        all.when(
                        "organization_invite_cancel_not_found",
                        client -> invitesOf(client)
                                .cancel("cm00000000000000000000601")
                                .optional())
                .answering("cancelInvite", (Object) null);
    }

    private static void oneInvitation(Exercises all) {
        all.when("organization_invite_user", client -> invitesOf(client).create(NewInvite.of(EMAIL, LABELER)))
                .answering("user.id", "cl00000000000000000000015")
                .answering("organization.id", ORGANIZATION);
        all.when(
                        "organization_invite_user_not_sent",
                        client -> invitesOf(client).create(NewInvite.of(EMAIL, LABELER)))
                .answering("user.id", "cl00000000000000000000015")
                .answering("organization.id", ORGANIZATION)
                .answering("createInvites.invite", (Object) null);
        all.when(
                        "organization_invite_user_group_roles",
                        client -> invitesOf(client)
                                .create(NewInvite.of(EMAIL, NONE)
                                        .withUserGroup(GROUP, LABELER.id())
                                        .withUserGroup(OTHER_GROUP, REVIEWER.id())
                                        .withUserGroup(GROUP, LABELER.id())))
                .answering("user.id", "cl00000000000000000000015")
                .answering("organization.id", ORGANIZATION);
        all.when(
                        "organization_invite_user_project_roles",
                        client -> invitesOf(client)
                                .create(NewInvite.of(EMAIL, NONE)
                                        .withProject("cl00000000000000000000018", LABELER.id())
                                        .withProject("cl00000000000000000000036", REVIEWER.id())))
                .answering("user.id", "cl00000000000000000000047")
                .answering("organization.id", ORGANIZATION);
        all.when(
                "organization_invite_user_group_roles_conflict",
                client -> invitesOf(client)
                        .create(NewInvite.of(EMAIL, NONE)
                                .withUserGroup(GROUP, LABELER.id())
                                .withUserGroup(GROUP, REVIEWER.id())));
        all.when(
                "organization_invite_user_group_roles_with_org_role",
                client -> invitesOf(client)
                        .create(NewInvite.of(EMAIL, role("cm00000000000000000000324", "ADMIN"))
                                .withUserGroup(GROUP, LABELER.id())));
    }

    private static Object invited(List<String> emails) {
        return emails.stream()
                .map(email -> Map.of("email", email, "status", "INVITED"))
                .toList();
    }

    private static Call<List<InviteResult>> invite(LabelboxClient client, List<String> emails) {
        return invitesOf(client).create(NewInvites.of(emails, LABELER));
    }

    private static List<String> persons() {
        return IntStream.range(0, 101)
                .mapToObj(
                        number -> "person-" + (number < 10 ? "00" : number < 100 ? "0" : "") + number + "@example.org")
                .toList();
    }

    private static void manyInvitations(Exercises all) {
        for (String name : List.of("workspace_wide", "generator_loses_the_results")) {
            all.when("organization_invite_users_" + name, client -> invite(client, List.of(EMAIL, KEN)))
                    .answering("inviteMembers.results", invited(List.of(EMAIL, KEN)));
        }
        all.when(
                        "organization_invite_users_none_role_on_project",
                        client -> invitesOf(client)
                                .create(NewInvites.of(List.of(KEN), NONE).withProjects(List.of(PROJECT))))
                .answering("inviteMembers.results", invited(List.of(KEN)));
        all.when(
                        "organization_invite_users_projects_and_groups",
                        client -> invitesOf(client)
                                .create(NewInvites.of(List.of(KEN), REVIEWER)
                                        .withProjects(List.of("cl00000000000000000000020", "cm00000000000000000000312"))
                                        .withUserGroups(List.of(GROUP, OTHER_GROUP))))
                .answering("inviteMembers.results", invited(List.of(KEN)));
        all.when(
                "organization_invite_users_only_long_address",
                client -> invite(client, List.of("a".repeat(320) + "@example.org")));
        all.when(
                        "organization_invite_users_repeats_and_long_addresses",
                        client -> invite(
                                client,
                                List.of(
                                        "Ken@Example.org",
                                        " ken@example.org ",
                                        "a".repeat(320) + "@example.org",
                                        "pad@example.org" + " ".repeat(320),
                                        "  mia@example.org ")))
                .answering(
                        "inviteMembers.results",
                        invited(List.of("ken@example.org", "pad@example.org", "mia@example.org")));
        all.when("organization_invite_users_two_requests", client -> invite(client, persons()))
                .answering(
                        "inviteMembers.results",
                        invited(persons().subList(0, 100)),
                        invited(persons().subList(100, 101)));
    }

    private static void refusedInvitations(Exercises all) {
        all.when("organization_invite_users_empty", client -> invite(client, List.of()));
        all.when(
                "organization_invite_users_none_role_workspace_wide",
                client -> invitesOf(client).create(NewInvites.of(List.of(KEN), NONE)));
        all.when("organization_invite_users_second_request_refused", client -> invite(client, persons()))
                .answering("inviteMembers.results", invited(persons().subList(0, 100)))
                .refusing("inviteMembers", Refusal.NONE, Refusal.error("AUTHORIZATION_ERROR", "Not allowed"));
        all.when("organization_invite_users_short_answer", client -> invite(client, List.of(EMAIL, KEN)))
                .answering("inviteMembers.results", invited(List.of(EMAIL)));
    }
}
