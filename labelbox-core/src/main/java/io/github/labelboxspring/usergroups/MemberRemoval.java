package io.github.labelboxspring.usergroups;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to leave a user group: {@code MemberRemoval.of(userIds).withReason("moved on")}.
 *
 * @param userIds who
 * @param notification whether those who lose access to projects are told by e-mail; by default they are
 * @param reason a note for the own team, shown if they are added to a group again, never sent to them
 * @param notificationReason what the e-mail says of the reason
 */
public record MemberRemoval(
        List<String> userIds,
        boolean notification,
        @Nullable String reason,
        @Nullable String notificationReason) {

    /** @throws IllegalArgumentException if nobody is named */
    public MemberRemoval {
        userIds = List.copyOf(new LinkedHashSet<>(userIds));
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException("Name the users to take out of the user group");
        }
    }

    public static MemberRemoval of(Collection<String> userIds) {
        return new MemberRemoval(List.copyOf(userIds), true, null, null);
    }

    /** Nobody is told by e-mail. */
    public MemberRemoval withoutNotification() {
        return new MemberRemoval(this.userIds, false, this.reason, this.notificationReason);
    }

    public MemberRemoval withReason(String reason) {
        return new MemberRemoval(this.userIds, this.notification, reason, this.notificationReason);
    }

    public MemberRemoval withNotificationReason(String notificationReason) {
        return new MemberRemoval(this.userIds, this.notification, this.reason, notificationReason);
    }
}
