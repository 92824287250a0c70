package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Named;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A group of users, each with a role that applies in all projects to which the group is attached. */
public final class UserGroup extends Entity implements Named {

    private final User createdBy;
    private final Map<User, Role> roles = new LinkedHashMap<>();
    private final Set<Project> attached = new LinkedHashSet<>();
    private String name = "";
    private @Nullable String description;
    private String color = "";

    UserGroup(Session session) {
        super(session.world().ids().uuid(), session.world().now());
        this.createdBy = session.user();
    }

    void describe(String newName, @Nullable String newDescription, String newColor) {
        this.name = newName;
        this.description = newDescription;
        this.color = newColor;
        renamed();
    }

    @Override
    public String name() {
        return this.name;
    }

    public @Nullable String description() {
        return this.description;
    }

    public String color() {
        return this.color;
    }

    public String createdByUserName() {
        return this.createdBy.name();
    }

    /** Return the roles of the members, a live map that attached projects read. */
    Map<User, Role> roles() {
        return this.roles;
    }

    Set<Project> attached() {
        return this.attached;
    }

    public Members members() {
        return new Members(
                List.copyOf(this.roles.keySet()),
                this.roles.size(),
                this.roles.entrySet().stream()
                        .map(each -> new MemberRole(
                                each.getKey().id(), each.getValue().id()))
                        .toList());
    }

    public Projects projects() {
        List<Project> present =
                this.attached.stream().filter(project -> !project.deleted()).toList();
        return new Projects(present, present.size());
    }

    public String membersAsCSV() {
        return this.roles.keySet().stream()
                .map(user -> MemberFile.cell(user.email()) + "\n")
                .collect(Collectors.joining("", "email\n", ""));
    }

    /** The members and their roles, as returned by the API. */
    public record Members(List<User> nodes, int totalCount, List<MemberRole> userGroupRoles) {}

    public record MemberRole(String userId, String roleId) {}

    public record Projects(List<Project> nodes, int totalCount) {}
}
