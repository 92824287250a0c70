package io.github.labelboxspring.usergroups;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Users to remove from a user group: {@code MemberRemoval.of(userIds).withReason("moved on")}.
 *
 * @param userIds the ids of the users
 * @param notification whether to notify users who lose access to projects by email; true by default
 * @param reason an internal note, shown if the users are added to a group again and never sent to them
 * @param notificationReason the reason stated in the email
 */
public record MemberRemoval(
        List<String> userIds,
        boolean notification,
        @Nullable String reason,
        @Nullable String notificationReason) {

    /** @throws IllegalArgumentException if there are no users */
    public MemberRemoval {
        userIds = List.copyOf(new LinkedHashSet<>(userIds));
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException("Specify the users to remove from the user group");
        }
    }

    public static MemberRemoval of(Collection<String> userIds) {
        return new MemberRemoval(List.copyOf(userIds), true, null, null);
    }

    /** Send no email to the removed users. */
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
