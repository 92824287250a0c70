package io.github.labelboxspring.performance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From a sign-in in one browser to its end. It tells nothing of activity: its length is no time worked.
 *
 * @param sessionId its id
 * @param userId who
 * @param email his address; null if he is gone
 * @param memberDeleted whether he is no member any more
 * @param startedAt when he signed in, or switched into this workspace
 * @param startKind how it began: {@code SIGN_IN} or {@code WORKSPACE_SWITCH}
 * @param status whether it is still open
 * @param endedAt when it ended; null while it is open
 * @param endReason how it ended, such as {@code SIGNED_OUT}; null while it is open
 * @param endDerived whether nobody recorded the end, so that it is the latest that it can be; null while it is open
 * @param expiresAt the latest that it can end
 * @param durationSeconds whole seconds from start to end; null while it is open
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

    /** Whether a session is open. */
    public enum Status {
        OPEN,
        ENDED,
        /** One that this client does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
