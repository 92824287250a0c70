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
 * Which changes of user groups are wanted: {@code UserGroupAuditFilter.ofGroup(id).withTypes(List.of(MEMBER_REMOVED))}.
 * All that is said must hold.
 *
 * @param groupId of this group only; null for all that the caller manages, deleted ones too
 * @param memberUserId about this person only; null for all
 * @param actorUserId made by this person or for him only; null for all
 * @param actorKind made by a person or by an automation only; null for both
 * @param types of these types only, none if empty; null for all
 * @param projectId of this project only; null for all
 * @param occurredAfter those from this time on; null for all
 * @param occurredBefore those before this time; null for all
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

    /** All changes. */
    public static final UserGroupAuditFilter ALL =
            new UserGroupAuditFilter(null, null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException if an id is blank, a type unknown, or the period has no length */
    public UserGroupAuditFilter {
        check("group", groupId);
        check("member", memberUserId);
        check("actor", actorUserId);
        check("project", projectId);
        types = types == null ? null : List.copyOf(types);
        if (actorKind == ActorKind.UNKNOWN || types != null && types.contains(Type.UNKNOWN)) {
            throw new IllegalArgumentException("UNKNOWN cannot be asked for: name the types and the kind of actor");
        }
        if (occurredAfter != null && occurredBefore != null && !occurredAfter.isBefore(occurredBefore)) {
            throw new IllegalArgumentException("No time is from " + occurredAfter + " on and before " + occurredBefore);
        }
    }

    private static void check(String what, @Nullable String id) {
        if (id != null && id.isBlank()) {
            throw new IllegalArgumentException("The id of the " + what + " must not be blank");
        }
    }

    /** All changes of one group. */
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

    /** Only who was added, removed or given another role. */
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

    /** Only what this person did, or an automation for him. */
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

    /** Only attachments to this project and detachments from it. */
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

    /** At this time or later. */
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

    /** Before this time. */
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

    /** The input object; what was not said is not sent. */
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
