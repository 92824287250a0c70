package io.github.labelboxspring.usergroups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People with a role each, which they have in all projects that the group is attached to.
 *
 * @param id id, a UUID
 * @param name name, unique in the organization
 * @param description what it is for
 * @param color the color by which it is shown
 * @param members those members that the platform tells; others are missing if they are fewer than {@code memberCount}
 * @param memberCount number of members
 * @param projects those projects that the platform tells
 * @param projectCount number of projects
 */
public record UserGroup(
        String id,
        String name,
        @Nullable String description,
        UserGroupColor color,
        List<UserGroupMember> members,
        int memberCount,
        List<AttachedProject> projects,
        int projectCount) {

    public UserGroup {
        members = List.copyOf(members);
        projects = List.copyOf(projects);
    }

    /** A project that a group is attached to. */
    public record AttachedProject(String id, @Nullable String name) {}
}
