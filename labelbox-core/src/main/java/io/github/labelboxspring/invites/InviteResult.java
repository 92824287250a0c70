package io.github.labelboxspring.invites;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * The result of inviting one address.
 *
 * @param email the address as processed by Labelbox: trimmed and, if valid, in lower case
 * @param status the outcome
 * @param reason Labelbox's reason, such as {@code GROUP_ACCESS}; null if there is none
 * @param inviteId id of the invitation; null if there is none
 */
public record InviteResult(
        String email,
        Status status,
        @Nullable String reason,
        @Nullable String inviteId) {

    /** Return whether the person is now invited or a member, including from before. */
    public boolean succeeded() {
        return switch (this.status) {
            case INVITED, ADDED, ALREADY_MEMBER, ALREADY_INVITED, DUPLICATE -> true;
            case INVALID_EMAIL, SEAT_LIMIT, NOT_ALLOWED, FAILED, UNKNOWN -> false;
        };
    }

    /** The outcome for an address. */
    public enum Status {
        INVITED,
        /** An existing member was added to the projects and groups. */
        ADDED,
        ALREADY_MEMBER,
        ALREADY_INVITED,
        INVALID_EMAIL,
        /** The address is repeated in the list. */
        DUPLICATE,
        SEAT_LIMIT,
        NOT_ALLOWED,
        FAILED,
        /** An outcome unknown to this client. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
