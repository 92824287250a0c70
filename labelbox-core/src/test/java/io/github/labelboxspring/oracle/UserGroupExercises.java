package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.usergroups.MemberImport;
import io.github.labelboxspring.usergroups.MemberRemoval;
import io.github.labelboxspring.usergroups.NewUserGroup;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.ActorKind;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.Type;
import io.github.labelboxspring.usergroups.UserGroupAuditFilter;
import io.github.labelboxspring.usergroups.UserGroupColor;
import io.github.labelboxspring.usergroups.UserGroupMemberOperations;
import io.github.labelboxspring.usergroups.UserGroupOperations;
import io.github.labelboxspring.usergroups.UserGroupUpdate;
import io.github.labelboxspring.usergroups.UserRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** User groups, their members and the log of their changes. */
final class UserGroupExercises {

    private static final String CASE = "organization_user_group_";

    private static final String GROUP = "3f2b1c4e-9d7a-4b56-8e21-0c5f6a7b8d90";

    private static final String USER = "cm00000000000000000000012";

    private static final String OTHER_USER = "cm00000000000000000000311";

    private static final String LABELER = "cm00000000000000000000322";

    private static final String REVIEWER = "cm00000000000000000000323";

    private static final String LEAD = "cm00000000000000000000324";

    private static final String NAME = "Prüfer \"Nord\"";

    private static final Instant FROM = Instant.parse("2024-05-06T05:08:09.123Z");

    private static final Instant UNTIL = Instant.parse("2024-06-01T00:00:00Z");

    private UserGroupExercises() {}

    static void addTo(Exercises all) {
        reading(all);
        creating(all);
        refusedCreations(all);
        updating(all);
        members(all);
        files(all);
        log(all);
    }

    private static UserGroupOperations groups(LabelboxClient client) {
        return client.organization().userGroups();
    }

    private static UserGroupMemberOperations membersOf(LabelboxClient client) {
        return groups(client).members();
    }

    private static void reading(Exercises all) {
        all.when(CASE + "get", client -> groups(client).get(GROUP));
        all.when(CASE + "get_missing", client -> groups(client).get(GROUP)).answering("userGroupV2", (Object) null);
        all.when(CASE + "get_member_with_refused_role", client -> groups(client).get(GROUP))
                .answering("userGroupV2.members.nodes.roleId", LEAD);
        all.when(CASE + "get_no_id", client -> groups(client).get(""));
        all.when(
                CASE + "get_user_groups_page_size",
                client -> groups(client).list().page(null, 25));
        all.when(CASE + "get_user_groups_two_pages", client -> groups(client).list())
                .answering("userGroupsV2.nextCursor", "cursor-1", null);
        all.when(CASE + "list_members_missing", client -> membersOf(client).list(GROUP))
                .answering("userGroupV2", (Object) null);
        all.when(CASE + "delete", client -> groups(client).delete(GROUP));
        all.when(CASE + "delete_not_a_uuid", client -> groups(client).delete("group-1"));
    }

    private static void creating(Exercises all) {
        NewUserGroup green = NewUserGroup.of(NAME).withColor(UserGroupColor.GREEN);
        all.when(
                        CASE + "create_bare",
                        client -> groups(client)
                                .create(NewUserGroup.of("Annotators").withColor(UserGroupColor.GREEN)))
                .answering("createUserGroupV3.group.id", GROUP);
        all.when(
                        CASE + "create_member_with_null_org_role",
                        client -> groups(client).create(green.withMembers(List.of(new UserRole(USER, LEAD)))))
                .answering("user.orgRole", (Object) null)
                .answering("createUserGroupV3.group.id", GROUP);
        all.when(
                        CASE + "create_with_members_and_projects",
                        client -> groups(client)
                                .create(NewUserGroup.of(NAME)
                                        .withDescription("Night shift")
                                        .withColor(UserGroupColor.LIGHT_PINK)
                                        .withProjects(List.of("cl00000000000000000000016", "cl00000000000000000000032"))
                                        .withMembers(List.of(new UserRole(USER, LABELER)))
                                        .withNotification()))
                .answering("user.orgRole.name", "None")
                .answering("createUserGroupV3.group.id", GROUP);
    }

    private static void refusedCreations(Exercises all) {
        NewUserGroup green = NewUserGroup.of(NAME).withColor(UserGroupColor.GREEN);
        NewUserGroup withMember = green.withMembers(List.of(new UserRole(USER, LABELER)));
        all.when(CASE + "create_blank_name", client -> groups(client).create(NewUserGroup.of("  ")));
        all.when(
                        CASE + "create_missing_project",
                        client -> groups(client).create(green.withProjects(List.of("cl00000000000000000000014"))))
                .answering("project", (Object) null);
        all.when(CASE + "create_org_wide_member", client -> groups(client).create(withMember))
                .answering("user.orgRole.name", "Admin");
        all.when(CASE + "create_role_not_readable", client -> groups(client).create(withMember))
                .answering("user", (Object) null);
        Function<LabelboxClient, Call<?>> refused = client -> groups(client).create(green);
        all.when(CASE + "create_no_answer", refused)
                .refusing("createUserGroupV3", Refusal.nothing("createUserGroupV3"));
        all.when(CASE + "create_other_error", refused).refusing("createUserGroupV3", Refusal.error(null, "No"));
        all.when(CASE + "create_unprocessable", refused)
                .refusing(
                        "createUserGroupV3", Refusal.error("UNPROCESSABLE_ENTITY", 422, "Admin users are not allowed"));
    }

    private static void updating(Exercises all) {
        UserGroupUpdate whole = UserGroupUpdate.ofName(NAME)
                .withDescription("")
                .withColor(UserGroupColor.GREEN)
                .withProjects(List.of())
                .withMembers(List.of());
        all.when(
                        CASE + "update_fresh_object_clears_the_group",
                        client -> groups(client).update(GROUP, whole))
                .answering("userGroupV2.id", GROUP)
                .answering("updateUserGroupV3.group.id", GROUP);
        Map<String, Refusal> refusals = Map.of(
                "update_bad_request", Refusal.error("MALFORMED_REQUEST", "bad data"),
                "update_malformed", Refusal.error("UNPROCESSABLE_ENTITY", 422, "Failed to update user group"),
                "update_missing", Refusal.nothing("updateUserGroupV3"),
                "update_name_taken", Refusal.error("RESOURCE_CONFLICT", "Duplicate name"),
                "update_unprocessable", Refusal.error("UNPROCESSABLE_ENTITY", 422, "bad data"));
        refusals.forEach((name, refusal) -> all.when(
                        CASE + name, client -> groups(client).update(GROUP, whole))
                .answering("userGroupV2.id", GROUP)
                .refusing("updateUserGroupV3", refusal));
        all.when(CASE + "update_no_name", client -> groups(client).update(GROUP, UserGroupUpdate.ofName("")));
        all.when(
                        CASE + "update_org_wide_member",
                        client -> groups(client).update(GROUP, whole.withMembers(List.of(new UserRole(USER, LABELER)))))
                .answering("user.orgRole.name", "Labeler");
    }

    private static void members(Exercises all) {
        List<UserRole> two = List.of(new UserRole(USER, LABELER), new UserRole(OTHER_USER, REVIEWER));
        List<UserRole> one = List.of(new UserRole(USER, LABELER));
        all.when(CASE + "add_members", client -> membersOf(client).add(GROUP, two));
        all.when(CASE + "add_members_empty", client -> membersOf(client).add(GROUP, List.of()));
        all.when(CASE + "add_members_in_batches", client -> membersOf(client).add(GROUP, one, true))
                .answering("addUsersToGroupsV2.results.batchJob.isComplete", false)
                .answering("addUsersToGroupsV2.results.batchJob.batchJobId", "job-1")
                .answering("continueAddUsersToGroupBatch.batchJob.isComplete", false, true)
                .answering("continueAddUsersToGroupBatch.batchJob.batchJobId", "job-1");
        all.when(CASE + "add_members_missing_group", client -> membersOf(client).add(GROUP, one))
                .refusing("addUsersToGroupsV2", Refusal.error("RESOURCE_NOT_FOUND", "no such group"));
        all.when(
                CASE + "add_members_twice",
                client -> membersOf(client)
                        .add(GROUP, List.of(new UserRole(USER, LABELER), new UserRole(USER, REVIEWER))));
        all.when(
                CASE + "remove_members",
                client -> membersOf(client).remove(GROUP, MemberRemoval.of(List.of(USER, OTHER_USER, USER))));
        all.when(CASE + "remove_members_empty", client -> membersOf(client).remove(GROUP, MemberRemoval.of(List.of())));
        all.when(
                CASE + "remove_members_with_reasons",
                client -> membersOf(client)
                        .remove(
                                GROUP,
                                MemberRemoval.of(List.of(USER))
                                        .withoutNotification()
                                        .withReason("zu \"langsam\"")
                                        .withNotificationReason("")));
        all.when(
                        CASE + "member_refused_role",
                        client -> client.users()
                                .findRole("None")
                                .map(role -> UserRole.of(
                                        USER,
                                        role.orElseThrow(() -> NotFoundException.of("ListRoles", "no role None")))))
                .answering("roles.name", "None");
    }

    private static void files(Exercises all) {
        all.when(CASE + "v2_export_members", client -> membersOf(client).export(GROUP));
        all.when(CASE + "v2_export_members_no_id", client -> membersOf(client).export(""));
        all.when(
                        CASE + "v2_upload_members",
                        client -> upload(
                                client, List.of("zoë.o'brien@example.org", "ken@example.org", "ken@example.org")))
                .answering("roles.name", "Labeler")
                .answering("roles.id", LEAD);
        all.when(CASE + "v2_upload_members_none", client -> membersOf(client).importAll(GROUP, LABELER, List.of()));
        all.when(CASE + "v2_upload_members_comma_in_error", client -> upload(client, List.of("ken,\"x\"@example.org")))
                .answering("roles.name", "Labeler")
                .answering("roles.id", LABELER);
        List<Map<String, String>> full = IntStream.range(0, 100)
                .mapToObj(number -> Map.of("id", "r" + number, "name", "Role " + number))
                .toList();
        all.when(CASE + "v2_upload_members_second_page_of_roles", client -> upload(client, List.of("ken@example.org")))
                .answering("roles", full, List.of(Map.of("id", "cm00000000000000000007200", "name", "Labeler")));
        all.when(CASE + "v2_upload_members_unknown_role", client -> upload(client, List.of("ken@example.org")));
    }

    private static Call<MemberImport> upload(LabelboxClient client, List<String> emails) {
        return client.users()
                .findRole("Labeler")
                .map(role -> role.orElseThrow(() -> NotFoundException.of("ListRoles", "no role Labeler")))
                .flatMap(role -> membersOf(client).importAll(GROUP, role.id(), emails));
    }

    private static void log(Exercises all) {
        all.when(CASE + "get_audit_events", client -> groups(client).listAuditEvents(UserGroupAuditFilter.ALL));
        all.when(
                CASE + "audit_events_all_filters",
                client -> groups(client)
                        .listAuditEvents(UserGroupAuditFilter.ofGroup(GROUP)
                                .withMember(OTHER_USER)
                                .withActor(USER)
                                .withActorKind(ActorKind.AUTOMATION)
                                .withTypes(List.of(Type.MEMBER_REMOVED, Type.GROUP_DELETED))
                                .withProject("cl00000000000000000000014")
                                .withOccurredAfter(FROM)
                                .withOccurredBefore(UNTIL)));
        all.when(
                CASE + "audit_events_no_id",
                client -> groups(client).listAuditEvents(UserGroupAuditFilter.ofGroup("")));
        all.when(
                CASE + "get_audit_events_empty_group",
                client -> groups(client).listAuditEvents(UserGroupAuditFilter.ofGroup("")));
        all.when(
                CASE + "get_audit_events_dates_swapped",
                client -> groups(client)
                        .listAuditEvents(UserGroupAuditFilter.ALL
                                .withOccurredAfter(UNTIL)
                                .withOccurredBefore(FROM)));
        all.when(
                CASE + "get_audit_events_unknown_type",
                client -> groups(client).listAuditEvents(UserGroupAuditFilter.ALL.withTypes(List.of(Type.UNKNOWN))));
    }
}
