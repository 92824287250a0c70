package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log of user groups. */
public final class AuditEvent extends Entity {

    private final UserGroup group;
    private final String type;
    private final Channel channel;
    private final @Nullable User actor;
    private final @Nullable User member;
    private final @Nullable Role previousRole;
    private final @Nullable Role role;
    private final @Nullable Project project;

    /** The origin of a change, and the name of the automation that made it. API keys count as automations. */
    enum Channel {
        APP(null),
        API("API key"),
        CSV_IMPORT("API key"),
        SYSTEM("Removed user");

        private final @Nullable String automation;

        Channel(@Nullable String automation) {
            this.automation = automation;
        }
    }

    private AuditEvent(
            Session by,
            Channel channel,
            UserGroup group,
            String type,
            @Nullable User member,
            @Nullable Role previousRole,
            @Nullable Role role,
            @Nullable Project project) {
        super(by.world().ids().uuid(), by.world().now());
        this.group = group;
        this.type = type;
        this.channel = channel;
        this.actor = channel == Channel.SYSTEM ? null : by.user();
        this.member = member;
        this.previousRole = previousRole;
        this.role = role;
        this.project = project;
    }

    /** Return an event for a member who was added, was removed or received another role. */
    static AuditEvent of(
            Session by, Channel channel, UserGroup group, User member, @Nullable Role before, @Nullable Role after) {
        String type = before == null ? "MEMBER_ADDED" : after == null ? "MEMBER_REMOVED" : "MEMBER_ROLE_CHANGED";
        return new AuditEvent(by, channel, group, type, member, before, after, null);
    }

    static AuditEvent of(Session by, UserGroup group, Project project, boolean attached) {
        String type = attached ? "GROUP_ATTACHED_TO_PROJECT" : "GROUP_DETACHED_FROM_PROJECT";
        return new AuditEvent(by, Channel.API, group, type, null, null, null, project);
    }

    static AuditEvent ofDeletion(Session by, UserGroup group) {
        return new AuditEvent(by, Channel.API, group, "GROUP_DELETED", null, null, null, null);
    }

    public String groupId() {
        return this.group.id();
    }

    public @Nullable String groupName() {
        return this.group.deleted() ? null : this.group.name();
    }

    public String type() {
        return this.type;
    }

    public Instant occurredAt() {
        return createdAt();
    }

    public String actorKind() {
        return automation() == null ? "PERSON" : "AUTOMATION";
    }

    public String channel() {
        return this.channel.name();
    }

    public @Nullable String actorUserId() {
        return this.actor == null ? null : this.actor.id();
    }

    public @Nullable String automation() {
        return this.channel.automation;
    }

    public @Nullable String memberUserId() {
        return this.member == null ? null : this.member.id();
    }

    public @Nullable String previousRoleId() {
        return this.previousRole == null ? null : this.previousRole.id();
    }

    public @Nullable String previousRoleName() {
        return this.previousRole == null ? null : this.previousRole.name();
    }

    public @Nullable String roleId() {
        return this.role == null ? null : this.role.id();
    }

    public @Nullable String roleName() {
        return this.role == null ? null : this.role.name();
    }

    public @Nullable String projectId() {
        return this.project == null ? null : this.project.id();
    }

    public @Nullable String projectName() {
        return this.project == null ? null : this.project.name();
    }
}
