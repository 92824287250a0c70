package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.FilePart;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage the members of user groups. These operations do not affect other members or the projects of a group. Calls
 * fail with {@link io.github.labelboxspring.error.NotFoundException} if an id does not exist.
 *
 * <pre>{@code
 * Role labeler = client.users().findRole("Labeler").execute().orElseThrow();
 * UserGroupMemberOperations members = client.organization().userGroups().members();
 * List<String> added = members.add(groupId, List.of(UserRole.of(userId, labeler))).execute();
 * members.remove(groupId, MemberRemoval.of(added).withoutNotification()).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public final class UserGroupMemberOperations {

    private static final Document<GroupAnswer.Members> LIST_MEMBERS = Document.query(
            UserGroupMemberOperations.class, "ListUserGroupMembers", "userGroupV2.members", GroupAnswer.Members.class);

    private static final Document<List<Addition>> ADD_MEMBERS = Document.mutation(
            UserGroupMemberOperations.class,
            "AddUserGroupMembers",
            "addUsersToGroupsV2.results",
            ResultType.listOf(Addition.class));

    private static final Document<Optional<BatchJob>> CONTINUE_ADDING = Document.mutation(
            UserGroupMemberOperations.class,
            "ContinueAddingUserGroupMembers",
            "continueAddUsersToGroupBatch.batchJob",
            ResultType.of(BatchJob.class).optional());

    private static final Document<Boolean> REMOVE_MEMBERS = Document.mutation(
            UserGroupMemberOperations.class, "RemoveUserGroupMembers", "removeUsersFromGroupV2.success", Boolean.class);

    private static final Document<MemberImport.Report> IMPORT_MEMBERS = Document.mutation(
            UserGroupMemberOperations.class,
            "ImportUserGroupMembers",
            "importUsersAsCsvToGroup",
            MemberImport.Report.class);

    private static final Document<String> EXPORT_MEMBERS = Document.query(
            UserGroupMemberOperations.class, "ExportUserGroupMembers", "userGroupV2.membersAsCSV", String.class);

    private static final String GROUP = "groupId";

    private static final int SPARE_REQUESTS = 10;

    private final Caller caller;

    public UserGroupMemberOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the members of a group that the platform returns in one response. */
    @PythonSdk("UserGroup.list_members")
    public Call<List<UserGroupMember>> list(String groupId) {
        return this.caller
                .call(LIST_MEMBERS.with(GROUP, UserGroupOperations.checked(groupId)))
                .map(GroupAnswer.Members::list);
    }

    /** Add members without notifying them by email; see {@link #add(String, Collection, boolean)}. */
    @JavaOnly("UserGroup.add_members without notify_members")
    public Call<List<String>> add(String groupId, Collection<UserRole> members) {
        return add(groupId, members, false);
    }

    /**
     * Add members with their roles. Existing members are left unchanged.
     *
     * <p>Fails with {@link InvalidRequestException} if the platform rejects the request, for example because a user has
     * a role in the organization; then nobody is added. Large numbers of users require several requests. If a later
     * request fails, users added by earlier ones remain members: add the same users again.
     *
     * @param notification whether to notify the users by email
     * @return the ids of the added users; empty if several requests were needed, for which the platform returns no ids
     * @throws IllegalArgumentException if there are no users, or a user is specified twice
     */
    @PythonSdk("UserGroup.add_members")
    public Call<List<String>> add(String groupId, Collection<UserRole> members, boolean notification) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("Specify the users to add to the user group " + groupId);
        }
        List<UserRole> people = UserGroupUpdate.checked(members);
        return this.caller
                .call(
                        ADD_MEMBERS.with(Map.of(GROUP, groupId, "userRoles", people, "notifyMembers", notification)),
                        results -> Addition.first(results).check(groupId))
                .flatMap(results -> {
                    Addition addition = Addition.first(results);
                    List<String> added = addition.added() == null ? List.of() : addition.added();
                    return finish(groupId, Optional.ofNullable(addition.batchJob()), people.size() + SPARE_REQUESTS)
                            .map(done -> added);
                });
    }

    /** Each request adds at least one user; allow a few more requests than there are users. */
    private Call<Boolean> finish(String groupId, Optional<BatchJob> job, int requests) {
        if (job.isEmpty() || job.get().isComplete()) {
            return Call.of(true);
        } else if (requests == 0) {
            throw InvalidRequestException.of(
                    "ContinueAddingUserGroupMembers",
                    "the platform does not finish adding users to the user group " + groupId
                            + ": list its members and add the missing users");
        }
        return this.caller
                .call(CONTINUE_ADDING.with("batchJobId", job.get().batchJobId()))
                .flatMap(next -> finish(groupId, next, requests - 1));
    }

    /** Remove members from a group; they lose the access that it provided. */
    @PythonSdk("UserGroup.remove_members")
    public Call<Void> remove(String groupId, MemberRemoval removal) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("userIds", removal.userIds());
        data.put("notifyUsers", removal.notification());
        if (removal.reason() != null) {
            data.put("reason", removal.reason());
        }
        if (removal.notificationReason() != null) {
            data.put("notificationReason", removal.notificationReason());
        }
        return this.caller
                .accepted(
                        REMOVE_MEMBERS.with(Map.of(GROUP, groupId, "data", data)),
                        "the platform did not remove the users from the user group " + groupId)
                .withoutResult();
    }

    /**
     * Add members of the organization by email address, all with the same role. The addresses are uploaded as a CSV
     * file. A rejected address does not affect the others.
     *
     * @param roleId the id of a role, see {@link io.github.labelboxspring.users.UserOperations#findRole}
     * @return the result for each address
     * @throws IllegalArgumentException if there are no addresses, or one is blank or contains a line break
     */
    @PythonSdk("UserGroupV2.upload_members")
    public Call<MemberImport> importAll(String groupId, String roleId, Collection<String> emails) {
        if (emails.isEmpty()) {
            throw new IllegalArgumentException("Specify the email addresses to add to the user group " + groupId);
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("roleId", roleId);
        variables.put("file", null);
        variables.put(GROUP, groupId);
        byte[] file = emails.stream()
                .map(UserGroupMemberOperations::line)
                .collect(Collectors.joining("", "email\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        return this.caller
                .call(IMPORT_MEMBERS
                        .with(variables)
                        .attach(new FilePart("variables.file", "0", "members.csv", "text/csv", Content.of(file))))
                .map(MemberImport::of);
    }

    private static String line(String email) {
        if (email.isBlank() || email.contains("\n") || email.contains("\r")) {
            throw new IllegalArgumentException("Invalid email address: '" + email + "'");
        }
        return Csv.cell(email) + "\n";
    }

    /** Return the email addresses of all members, which the platform provides as a CSV file. */
    @PythonSdk("UserGroupV2.export_members")
    public Call<List<String>> export(String groupId) {
        return this.caller
                .call(EXPORT_MEMBERS.with(GROUP, UserGroupOperations.checked(groupId)))
                .map(csv -> Csv.rows(csv).stream()
                        .skip(1)
                        .map(row -> row.get(0).strip())
                        .toList());
    }

    record Addition(
            boolean success,
            @Nullable List<String> added,
            @Nullable String error,
            @Nullable BatchJob batchJob) {

        static Addition first(List<Addition> results) {
            return results.isEmpty() ? new Addition(false, null, null, null) : results.get(0);
        }

        void check(String groupId) {
            if (!this.success) {
                throw InvalidRequestException.of(
                        "AddUserGroupMembers",
                        "the platform did not add the users to the user group " + groupId
                                + (this.error == null ? "" : ": " + this.error));
            }
        }
    }

    record BatchJob(String batchJobId, boolean isComplete) {}
}
