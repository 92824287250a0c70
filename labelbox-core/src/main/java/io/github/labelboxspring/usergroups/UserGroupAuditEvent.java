package io.github.labelboxspring.usergroups;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to a user group.
 *
 * @param id the id, which stays the same for each read
 * @param groupId the id of the group
 * @param groupName the current name of the group; null if it is deleted
 * @param type the type of the change
 * @param occurredAt when the change was made
 * @param actorKind whether a person or an automation made the change
 * @param channel the channel through which the change was made
 * @param actorUserId the id of the user who made the change, or on whose behalf an automation acted, such as the owner
 *     of an API key; null if the platform itself made the change
 * @param automation the automation; null for a person
 * @param memberUserId the id of the user who was added, removed or assigned another role; null for other changes
 * @param previousRoleId the id of the member's role before the removal or role change
 * @param previousRoleName the name of that role
 * @param roleId the id of the member's role afterwards
 * @param roleName the name of that role
 * @param projectId the id of the project that the group was attached to or detached from
 * @param projectName the name of the project
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

    /** The type of a change. */
    public enum Type {
        MEMBER_ADDED,
        MEMBER_REMOVED,
        /** A role change is a single event, not a removal and an addition. */
        MEMBER_ROLE_CHANGED,
        /** The members gained access to the project. */
        GROUP_ATTACHED_TO_PROJECT,
        /** The members lost the access provided by the group. */
        GROUP_DETACHED_FROM_PROJECT,
        GROUP_DELETED,
        /** A type that this client version does not support; cannot be used in filters. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** The kind of actor that made a change. */
    public enum ActorKind {
        /** A user of the web application. */
        PERSON,
        /** An API key, a background task, or the platform itself. */
        AUTOMATION,
        /** A kind that this client version does not support; cannot be used in filters. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** The channel through which a change was made. */
    public enum Channel {
        /** The web application. */
        APP,
        /** The API with an API key. */
        API,
        MCP,
        /** An uploaded CSV file of members. */
        CSV_IMPORT,
        ALIGNERR_API,
        /** A background task whose initiator is unknown. */
        BACKGROUND_TASK,
        /** The platform itself, for example when a user is removed. */
        SYSTEM,
        /** A channel that this client version does not support. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
