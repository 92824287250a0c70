package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.usergroups.UserGroup.AttachedProject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The complete new state of a group, as required by the platform. */
final class Replacement {

    private Replacement() {}

    static Map<String, Object> of(UserGroup present, UserGroupUpdate update) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", present.id());
        values.put("name", update.name() == null ? present.name() : update.name());
        values.put(
                "description",
                update.description() == null
                        ? Objects.requireNonNullElse(present.description(), "")
                        : update.description());
        values.put("color", (update.color() == null ? present.color() : update.color()).hex());
        values.put("projectIds", update.projectIds() == null ? projects(present) : update.projectIds());
        values.put("userRoles", update.members() == null ? members(present) : update.members());
        values.put("notifyMembers", update.notification());
        return values;
    }

    private static List<String> projects(UserGroup present) {
        if (present.projects().size() < present.projectCount()) {
            throw incomplete(present, "projects");
        }
        return present.projects().stream().map(AttachedProject::id).toList();
    }

    private static List<UserRole> members(UserGroup present) {
        List<UserRole> members = new ArrayList<>();
        for (UserGroupMember each : present.members()) {
            if (each.roleId() == null) {
                throw incomplete(present, "roles of its members");
            }
            members.add(new UserRole(each.userId(), each.roleId()));
        }
        if (members.size() < present.memberCount()) {
            throw incomplete(present, "members");
        }
        return members;
    }

    /** An update would remove what was not read. */
    private static InvalidRequestException incomplete(UserGroup present, String what) {
        return InvalidRequestException.of(
                "UpdateUserGroup",
                "the platform does not return all " + what + " of the user group " + present.id()
                        + ", which an update replaces: specify them in the update");
    }
}
