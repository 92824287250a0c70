package io.github.labelboxspring.invites;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * What became of one address.
 *
 * @param email the address as the platform looked at it: trimmed and, if it is valid, in lower case
 * @param status what became of it
 * @param reason why, in the platform's words, such as {@code GROUP_ACCESS}; null where there is nothing to tell
 * @param inviteId id of the invitation; null if there is none
 */
public record InviteResult(
        String email,
        Status status,
        @Nullable String reason,
        @Nullable String inviteId) {

    /** Whether the person is invited or a member now, be it since before. */
    public boolean succeeded() {
        return switch (this.status) {
            case INVITED, ADDED, ALREADY_MEMBER, ALREADY_INVITED, DUPLICATE -> true;
            case INVALID_EMAIL, SEAT_LIMIT, NOT_ALLOWED, FAILED, UNKNOWN -> false;
        };
    }

    /** What became of an address. */
    public enum Status {
        INVITED,
        /** A member was let into the projects and groups. */
        ADDED,
        ALREADY_MEMBER,
        ALREADY_INVITED,
        INVALID_EMAIL,
        /** Named before in the same list. */
        DUPLICATE,
        SEAT_LIMIT,
        NOT_ALLOWED,
        FAILED,
        /** One that this client does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
