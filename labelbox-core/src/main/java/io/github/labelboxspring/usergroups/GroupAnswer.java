package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.usergroups.UserGroup.AttachedProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user group as returned by the platform, with members and their roles in separate lists. */
record GroupAnswer(
        String id,
        String name,
        @Nullable String description,
        UserGroupColor color,
        Members members,
        Projects projects) {

    UserGroup group() {
        return new UserGroup(
                this.id,
                this.name,
                this.description,
                this.color,
                this.members.list(),
                this.members.totalCount == null ? this.members.nodes.size() : this.members.totalCount,
                this.projects.nodes,
                this.projects.totalCount == null ? this.projects.nodes.size() : this.projects.totalCount);
    }

    record Members(List<Person> nodes, @Nullable Integer totalCount, List<UserRole> userGroupRoles) {

        List<UserGroupMember> list() {
            Map<String, String> roles = new HashMap<>();
            this.userGroupRoles.forEach(each -> roles.put(each.userId(), each.roleId()));
            return this.nodes.stream()
                    .map(each -> new UserGroupMember(each.id, each.email, roles.get(each.id)))
                    .toList();
        }
    }

    record Person(String id, @Nullable String email) {}

    record Projects(List<AttachedProject> nodes, @Nullable Integer totalCount) {}

    record Page(List<GroupAnswer> nodes, @Nullable String nextCursor) {}
}
