package io.github.labelboxspring.usergroups;

import io.github.labelboxspring.usergroups.UserGroupAuditEvent.ActorKind;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.Type;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Selects changes to user groups: {@code UserGroupAuditFilter.ofGroup(id).withTypes(List.of(MEMBER_REMOVED))}. Changes
 * must meet all conditions that are set.
 *
 * @param groupId only changes to this group; null for all groups that the caller manages, including deleted ones
 * @param memberUserId only changes affecting this member; null for all
 * @param actorUserId only changes made by this user or on their behalf; null for all
 * @param actorKind only changes made by this kind of actor; null for all
 * @param types only changes of these types, none if empty; null for all
 * @param projectId only changes concerning this project; null for all
 * @param occurredAfter only changes at or after this time; null for all
 * @param occurredBefore only changes before this time; null for all
 */
public record UserGroupAuditFilter(
        @Nullable String groupId,
        @Nullable String memberUserId,
        @Nullable String actorUserId,
        @Nullable ActorKind actorKind,
        @Nullable List<Type> types,
        @Nullable String projectId,
        @Nullable Instant occurredAfter,
        @Nullable Instant occurredBefore) {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** Selects all changes. */
    public static final UserGroupAuditFilter ALL =
            new UserGroupAuditFilter(null, null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException if an id is blank, a type or kind is UNKNOWN, or the period is empty */
    public UserGroupAuditFilter {
        check("group", groupId);
        check("member", memberUserId);
        check("actor", actorUserId);
        check("project", projectId);
        types = types == null ? null : List.copyOf(types);
        if (actorKind == ActorKind.UNKNOWN || types != null && types.contains(Type.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "UNKNOWN cannot be used in a filter: specify known types and kinds of actor");
        }
        if (occurredAfter != null && occurredBefore != null && !occurredAfter.isBefore(occurredBefore)) {
            throw new IllegalArgumentException(
                    "occurredAfter (" + occurredAfter + ") must be before occurredBefore (" + occurredBefore + ")");
        }
    }

    private static void check(String what, @Nullable String id) {
        if (id != null && id.isBlank()) {
            throw new IllegalArgumentException("The id of the " + what + " must not be blank");
        }
    }

    /** Select all changes to a group. */
    public static UserGroupAuditFilter ofGroup(String groupId) {
        return ALL.withGroup(groupId);
    }

    public UserGroupAuditFilter withGroup(String groupId) {
        return new UserGroupAuditFilter(
                groupId,
                this.memberUserId,
                this.actorUserId,
                this.actorKind,
                this.types,
                this.projectId,
                this.occurredAfter,
                this.occurredBefore);
    }

    /** Select additions, removals and role changes of the given member. */
    public UserGroupAuditFilter withMember(String userId) {
        return new UserGroupAuditFilter(
                this.groupId,
                userId,
                this.actorUserId,
                this.actorKind,
                this.types,
                this.projectId,
                this.occurredAfter,
                this.occurredBefore);
    }

    /** Select changes made by the given user or by an automation on their behalf. */
    public UserGroupAuditFilter withActor(String userId) {
        return new UserGroupAuditFilter(
                this.groupId,
                this.memberUserId,
                userId,
                this.actorKind,
                this.types,
                this.projectId,
                this.occurredAfter,
                this.occurredBefore);
    }

    public UserGroupAuditFilter withActorKind(ActorKind actorKind) {
        return new UserGroupAuditFilter(
                this.groupId,
                this.memberUserId,
                this.actorUserId,
                actorKind,
                this.types,
                this.projectId,
                this.occurredAfter,
                this.occurredBefore);
    }

    public UserGroupAuditFilter withTypes(Collection<Type> types) {
        return new UserGroupAuditFilter(
                this.groupId,
                this.memberUserId,
                this.actorUserId,
                this.actorKind,
                List.copyOf(types),
                this.projectId,
                this.occurredAfter,
                this.occurredBefore);
    }

    /** Select attachments to the given project and detachments from it. */
    public UserGroupAuditFilter withProject(String projectId) {
        return new UserGroupAuditFilter(
                this.groupId,
                this.memberUserId,
                this.actorUserId,
                this.actorKind,
                this.types,
                projectId,
                this.occurredAfter,
                this.occurredBefore);
    }

    /** Select changes at or after the given time. */
    public UserGroupAuditFilter withOccurredAfter(Instant time) {
        return new UserGroupAuditFilter(
                this.groupId,
                this.memberUserId,
                this.actorUserId,
                this.actorKind,
                this.types,
                this.projectId,
                time,
                this.occurredBefore);
    }

    /** Select changes before the given time. */
    public UserGroupAuditFilter withOccurredBefore(Instant time) {
        return new UserGroupAuditFilter(
                this.groupId,
                this.memberUserId,
                this.actorUserId,
                this.actorKind,
                this.types,
                this.projectId,
                this.occurredAfter,
                time);
    }

    /** Return the input object, without properties that are not set. */
    Map<String, Object> where() {
        Map<String, Object> where = new LinkedHashMap<>();
        put(where, "groupId", this.groupId);
        put(where, "memberUserId", this.memberUserId);
        put(where, "actorUserId", this.actorUserId);
        put(where, "actorKind", this.actorKind);
        put(where, "types", this.types);
        put(where, "projectId", this.projectId);
        put(where, "occurredAfter", time(this.occurredAfter));
        put(where, "occurredBefore", time(this.occurredBefore));
        return where;
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : MILLISECONDS.format(time);
    }

    private static void put(Map<String, Object> where, String name, @Nullable Object value) {
        if (value != null) {
            where.put(name, value);
        }
    }
}
