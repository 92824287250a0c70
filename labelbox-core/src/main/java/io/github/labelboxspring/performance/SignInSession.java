package io.github.labelboxspring.performance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session from a sign-in in a browser to its end. A session's length does not indicate time worked.
 *
 * @param sessionId the id
 * @param userId the id of the user
 * @param email the email address; null if the user no longer exists
 * @param memberDeleted whether the user is no longer a member
 * @param startedAt when the user signed in, or switched to this workspace
 * @param startKind how the session started: {@code SIGN_IN} or {@code WORKSPACE_SWITCH}
 * @param status whether the session is open
 * @param endedAt when the session ended; null while it is open
 * @param endReason why the session ended, such as {@code SIGNED_OUT}; null while it is open
 * @param endDerived whether the end was not recorded, so that it is the latest possible time; null while the session is
 *     open
 * @param expiresAt the latest possible end
 * @param durationSeconds the duration in whole seconds; null while the session is open
 */
public record SignInSession(
        String sessionId,
        String userId,
        @Nullable String email,
        boolean memberDeleted,
        Instant startedAt,
        String startKind,
        Status status,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Boolean endDerived,
        Instant expiresAt,
        @Nullable Long durationSeconds) {

    /** The status of a session. */
    public enum Status {
        OPEN,
        ENDED,
        /** A status that this client version does not support. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
