package io.github.labelboxspring.emulator.internal.domain.invitations;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroup;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An invitation to join the organization. It is deleted when it is accepted or canceled. */
public final class Invite extends Entity {

    private final User inviter;
    private final String inviteeEmail;
    private final Role organizationRole;
    private final List<ProjectInvite> projects;
    private final Map<UserGroup, Role> groups;

    Invite(Session session, String inviteeEmail, Access access) {
        super(session.world().ids().cuid(), session.world().now());
        this.inviter = session.user();
        this.inviteeEmail = inviteeEmail;
        this.organizationRole = access.organizationRole();
        this.projects = access.projects().entrySet().stream()
                .map(each -> new ProjectInvite(session.world().ids().cuid(), each.getKey(), each.getValue()))
                .toList();
        this.groups = new LinkedHashMap<>(access.groups());
    }

    public User inviter() {
        return this.inviter;
    }

    public String inviteeEmail() {
        return this.inviteeEmail;
    }

    public Role organizationRole() {
        return this.organizationRole;
    }

    public String organizationRoleName() {
        return this.organizationRole.name();
    }

    /** Return the roles in projects, without deleted projects. */
    public List<ProjectInvite> projectInvites() {
        return this.projects.stream().filter(each -> !each.project().deleted()).toList();
    }

    Map<UserGroup, Role> groups() {
        return this.groups;
    }

    boolean concerns(Project project) {
        return this.projects.stream().anyMatch(each -> each.project() == project);
    }

    /** The role in a project. */
    public record ProjectInvite(String id, Project project, Role role) implements Serializable {

        public String projectId() {
            return this.project.id();
        }

        public String projectRoleName() {
            return this.role.name();
        }
    }
}
