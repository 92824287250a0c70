package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.UserRemoved;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Names;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Manages user groups. Names are unique, and members must not have a role in the organization; their role in the group
 * cannot be None or Tenant Admin. The messages for rejected changes of user groups are inferred.
 *
 * @param by the session that changes the groups
 * @param channel the origin of the changes
 */
public record UserGroups(Session by, AuditEvent.Channel channel) {

    private static final Set<String> NO_ROLES = Set.of("None", "Tenant Admin");

    /** Return the groups for API requests; that these require the permission to manage members is inferred. */
    static UserGroups of(Session by) {
        if (!by.may(Permission.MANAGE_MEMBERS)) {
            throw ApiException.forbidden("You do not have permission to manage user groups");
        }
        return new UserGroups(by, AuditEvent.Channel.API);
    }

    /** Return the groups for changes made in the web application. */
    public static UserGroups inApplication(Session by) {
        return new UserGroups(by, AuditEvent.Channel.APP);
    }

    EntityStore<UserGroup> all() {
        return this.by.organization().entities(UserGroup.class);
    }

    /** Return the audit log, oldest first. */
    EntityStore<AuditEvent> log() {
        return this.by.organization().entities(AuditEvent.class);
    }

    public UserGroup find(String id) {
        return all().find(id).orElseThrow(() -> ApiException.notFound("UserGroup"));
    }

    /** The name, description and color of a group. */
    record Description(String name, @Nullable String description, String color) {}

    UserGroup create(Description description, Collection<Project> projects, Map<User, Role> members) {
        checkName(description.name(), null);
        members.forEach(UserGroups::check);
        UserGroup group = new UserGroup(this.by);
        group.describe(description.name(), description.description(), description.color());
        all().add(group);
        attach(group, projects);
        members.forEach((user, role) -> put(group, user, role));
        return group;
    }

    /** Replace the description, the projects and the members of a group; members that are null are left unchanged. */
    UserGroup update(
            UserGroup group, Description description, Collection<Project> projects, @Nullable Map<User, Role> members) {
        checkName(description.name(), group);
        if (members != null) {
            members.forEach(UserGroups::check);
        }
        group.describe(description.name(), description.description(), description.color());
        attach(group, projects);
        if (members != null) {
            remove(
                    group,
                    group.roles().keySet().stream()
                            .filter(user -> !members.containsKey(user))
                            .toList());
            members.forEach((user, role) -> put(group, user, role));
        }
        group.touch(this.by.world().now());
        return group;
    }

    void delete(UserGroup group) {
        group.attached().forEach(project -> project.detach(group.roles()));
        group.delete(this.by.world().now());
        log(AuditEvent.ofDeletion(this.by, group));
    }

    /** Add the users who are not yet members, or none of them if one is rejected. Return the added users. */
    public List<User> add(UserGroup group, Map<User, Role> people) {
        people.forEach(UserGroups::check);
        List<User> added = new ArrayList<>();
        people.forEach((user, role) -> {
            if (!group.roles().containsKey(user)) {
                put(group, user, role);
                added.add(user);
            }
        });
        return added;
    }

    /** Remove members of a user group; users who are not members are ignored (inferred). */
    void remove(UserGroup group, Collection<User> people) {
        for (User user : people) {
            Role role = group.roles().remove(user);
            if (role != null) {
                log(AuditEvent.of(this.by, this.channel, group, user, role, null));
            }
        }
    }

    /** Remove a user who was removed from the organization from all groups. */
    static void forget(UserRemoved event) {
        UserGroups groups = new UserGroups(event.by(), AuditEvent.Channel.SYSTEM);
        groups.all().stream().forEach(group -> groups.remove(group, List.of(event.user())));
    }

    /** Return why the user cannot be a member with this role, or null if the user can. */
    static @Nullable String refusal(User user, Role role) {
        if (!user.orgRole().name().equals("None")) {
            return user.email() + " has the role " + user.orgRole().name()
                    + " in the organization: users with admin or other organization roles cannot be in user groups";
        }
        return NO_ROLES.contains(role.name()) ? "The role " + role.name() + " cannot be had in a user group" : null;
    }

    private static void check(User user, Role role) {
        String refusal = refusal(user, role);
        if (refusal != null) {
            throw ApiException.invalid(422, refusal);
        }
    }

    private void checkName(String name, @Nullable UserGroup own) {
        Names.checked("User group", name);
        if (all().stream().anyMatch(each -> each != own && each.name().equals(name))) {
            throw ApiException.conflict("Duplicate name: there is a user group " + name);
        }
    }

    private void attach(UserGroup group, Collection<Project> projects) {
        for (Project project : List.copyOf(group.attached())) {
            if (!projects.contains(project)) {
                group.attached().remove(project);
                project.detach(group.roles());
                log(AuditEvent.of(this.by, group, project, false));
            }
        }
        for (Project project : projects) {
            if (group.attached().add(project)) {
                project.attach(group.roles());
                log(AuditEvent.of(this.by, group, project, true));
            }
        }
    }

    private void put(UserGroup group, User user, Role role) {
        Role before = group.roles().put(user, role);
        if (before != role) {
            log(AuditEvent.of(this.by, this.channel, group, user, before, role));
        }
    }

    private void log(AuditEvent event) {
        log().add(event);
    }
}
