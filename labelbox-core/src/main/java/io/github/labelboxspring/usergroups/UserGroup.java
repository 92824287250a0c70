package io.github.labelboxspring.usergroups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of members, each with a role that applies to all projects that the group is attached to.
 *
 * @param id the id, a UUID
 * @param name the name, unique in the organization
 * @param description the description
 * @param color the display color
 * @param members the members that the platform returned; incomplete if there are fewer than {@code memberCount}
 * @param memberCount the number of members
 * @param projects the projects that the platform returned; incomplete if there are fewer than {@code projectCount}
 * @param projectCount the number of projects
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

    /** A project that a user group is attached to. */
    public record AttachedProject(String id, @Nullable String name) {}
}
