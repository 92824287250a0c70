package io.github.labelboxspring.usergroups;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a user group.
 *
 * @param id the same at each reading
 * @param groupId the group
 * @param groupName its present name; null if it is deleted
 * @param type what was changed
 * @param occurredAt when
 * @param actorKind whether a person or an automation changed it
 * @param channel how the change came
 * @param actorUserId the person, or the one for whom an automation acted, such as the owner of an API key; null if the
 *     platform itself made the change
 * @param automation which automation; null for a person
 * @param memberUserId who was added, removed or given another role; null for other changes
 * @param previousRoleId his role before he was removed or given another one
 * @param previousRoleName its name
 * @param roleId his role afterwards
 * @param roleName its name
 * @param projectId the project that the group was attached to or detached from
 * @param projectName its name
 */
public record UserGroupAuditEvent(
        String id,
        String groupId,
        @Nullable String groupName,
        Type type,
        Instant occurredAt,
        ActorKind actorKind,
        Channel channel,
        @Nullable String actorUserId,
        @Nullable String automation,
        @Nullable String memberUserId,
        @Nullable String previousRoleId,
        @Nullable String previousRoleName,
        @Nullable String roleId,
        @Nullable String roleName,
        @Nullable String projectId,
        @Nullable String projectName) {

    /** What was changed. */
    public enum Type {
        MEMBER_ADDED,
        MEMBER_REMOVED,
        /** One event, and not a removal and an addition. */
        MEMBER_ROLE_CHANGED,
        /** The members gained access to the project. */
        GROUP_ATTACHED_TO_PROJECT,
        /** The members lost the access that the group gave them. */
        GROUP_DETACHED_FROM_PROJECT,
        GROUP_DELETED,
        /** One that this client does not know; cannot be asked for. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** Who changed it. */
    public enum ActorKind {
        /** Somebody in the web application. */
        PERSON,
        /** Whoever uses an API key, a background task, or the platform itself. */
        AUTOMATION,
        /** One that this client does not know; cannot be asked for. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** How a change came. */
    public enum Channel {
        /** The web application. */
        APP,
        /** The API with a key. */
        API,
        MCP,
        /** A file of members. */
        CSV_IMPORT,
        ALIGNERR_API,
        /** A task of which it is not known who started it. */
        BACKGROUND_TASK,
        /** The platform itself, for example when a user was removed. */
        SYSTEM,
        /** One that this client does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
