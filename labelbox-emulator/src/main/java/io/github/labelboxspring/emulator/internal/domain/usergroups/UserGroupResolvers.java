package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.UserRemoved;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Queries and mutations of user groups and their members. */
public final class UserGroupResolvers implements ResolverSet {

    public UserGroupResolvers(Services services) {
        services.world().events().on(UserRemoved.class, UserGroups::forget);
    }

    @Override
    public String schema() {
        return "user-groups";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("UserGroup", UserGroup.class)
                .type("UserGroupMembers", UserGroup.Members.class)
                .type("UserGroupRole", UserGroup.MemberRole.class)
                .type("UserGroupProjects", UserGroup.Projects.class)
                .type("UserGroupPage", GroupPage.class)
                .type("UserGroupChange", Change.class)
                .type("UserGroupSuccess", Success.class)
                .type("UserGroupAdditions", Additions.class)
                .type("UserGroupAddition", Added.class)
                .type("UserGroupBatch", Batch.class)
                .type("UserGroupBatchJob", BatchJob.class)
                .type("UserGroupImport", MemberImport.Report.class)
                .type("UserGroupAuditEventPage", CursorPage.class)
                .type("UserGroupAuditEvent", AuditEvent.class)
                .query("userGroupV2", call -> groups(call).find(call.text("where", "id")))
                .query("userGroupsV2", UserGroupResolvers::page)
                .query("userGroupAuditEvents", AuditLog::page)
                .mutation("createUserGroupV3", UserGroupResolvers::create)
                .mutation("updateUserGroupV3", UserGroupResolvers::update)
                .mutation("deleteUserGroup", UserGroupResolvers::delete)
                .mutation("addUsersToGroupsV2", UserGroupResolvers::add)
                .mutation("continueAddUsersToGroupBatch", UserGroupResolvers::goOn)
                .mutation("removeUsersFromGroupV2", UserGroupResolvers::remove)
                .mutation("importUsersAsCsvToGroup", UserGroupResolvers::importFile);
    }

    private static UserGroups groups(Invocation call) {
        return UserGroups.of(Listing.session(call));
    }

    static GroupPage page(Invocation call) {
        CursorPage<UserGroup> page = CursorPage.of(call, groups(call).all().withDeleted(), group -> true);
        return new GroupPage(page.nodes(), page.nextCursor(), (int)
                groups(call).all().stream().count());
    }

    private static Change create(Invocation call) {
        return new Change(groups(call).create(description(call), projects(call), roles(call, "data", "userRoles")));
    }

    private static Change update(Invocation call) {
        return new Change(groups(call)
                .update(
                        groups(call).find(call.text("where", "id")),
                        description(call),
                        projects(call),
                        call.value("data", "userRoles") == null ? null : roles(call, "data", "userRoles")));
    }

    private static UserGroups.Description description(Invocation call) {
        return new UserGroups.Description(
                call.text("data", "name"), call.find("data", "description").orElse(null), call.text("data", "color"));
    }

    static List<Project> projects(Invocation call) {
        return call.<String>list("data", "projectIds").stream()
                .distinct()
                .map(id -> ProjectResolvers.find(call, id))
                .toList();
    }

    /** If a user occurs twice in a list of group roles, the last role applies (inferred). */
    private static Map<User, Role> roles(Invocation call, String... path) {
        Map<User, Role> roles = new LinkedHashMap<>();
        for (Input each : call.inputs(path)) {
            roles.put(user(call, each.text("userId")), role(call, each.text("roleId")));
        }
        return roles;
    }

    private static Success delete(Invocation call) {
        groups(call).delete(groups(call).find(call.text("where", "id")));
        return new Success(true);
    }

    private static Additions add(Invocation call) {
        Map<User, Role> people = roles(call, "data", "userRoles");
        return new Additions(call.<String>list("where", "ids").stream()
                .map(id -> add(call, groups(call).find(id), people))
                .toList());
    }

    private static Added add(Invocation call, UserGroup group, Map<User, Role> people) {
        Session session = Listing.session(call);
        Addition addition = Listing.store(call, Addition.class).add(new Addition(session, group, people));
        try {
            List<User> added = groups(call).add(group, addition.next());
            return addition.isComplete()
                    ? new Added(true, added.stream().map(User::id).toList(), null, null)
                    : new Added(true, null, null, BatchJob.of(addition));
        } catch (ApiException refusal) {
            return new Added(false, null, refusal.getMessage(), null);
        }
    }

    private static Batch goOn(Invocation call) {
        Addition addition = Listing.store(call, Addition.class)
                .find(call.text("batchJobId"))
                .orElseThrow(() -> ApiException.notFound("BatchJob"));
        groups(call).add(addition.group(), addition.next());
        return new Batch(BatchJob.of(addition));
    }

    private static Success remove(Invocation call) {
        List<User> users = call.<String>list("data", "userIds").stream()
                .map(id -> user(call, id))
                .toList();
        groups(call).remove(groups(call).find(call.text("where", "id")), users);
        return new Success(true);
    }

    private static MemberImport.Report importFile(Invocation call) {
        Blob file = (Blob) Objects.requireNonNull(call.value("file"));
        UserGroup group = groups(call).find(call.text("where", "id"));
        return new MemberImport(Listing.session(call), group, role(call, call.text("roleId"))).run(file);
    }

    static User user(Invocation call, String id) {
        return Listing.store(call, User.class).find(id).orElseThrow(() -> ApiException.notFound("User"));
    }

    static Role role(Invocation call, String id) {
        return Listing.store(call, Role.class).find(id).orElseThrow(() -> ApiException.notFound("Role"));
    }

    record GroupPage(List<UserGroup> nodes, @Nullable String nextCursor, int totalCount) {}

    record Change(UserGroup group) {}

    record Success(boolean success) {}

    record Additions(List<Added> results) {}

    record Added(
            boolean success,
            @Nullable List<String> added,
            @Nullable String error,
            @Nullable BatchJob batchJob) {}

    record Batch(BatchJob batchJob) {}

    record BatchJob(String batchJobId, boolean isComplete) {

        static BatchJob of(Addition addition) {
            return new BatchJob(addition.id(), addition.isComplete());
        }
    }
}
