package io.github.labelboxspring.emulator.internal.domain.invitations;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroup;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import java.util.Map;
import java.util.stream.Stream;

/** The roles that an invitation grants. */
record Access(Role organizationRole, Map<Project, Role> projects, Map<UserGroup, Role> groups) {

    boolean isWorkspaceWide() {
        return this.projects.isEmpty() && this.groups.isEmpty();
    }

    /** Return all granted roles. */
    Stream<Role> roles() {
        return Stream.of(
                        Stream.of(this.organizationRole),
                        this.projects.values().stream(),
                        this.groups.values().stream())
                .flatMap(each -> each);
    }
}
