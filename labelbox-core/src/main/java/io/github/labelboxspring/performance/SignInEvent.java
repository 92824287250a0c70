package io.github.labelboxspring.performance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in or a sign-out.
 *
 * @param eventId the id, which stays the same for each read and can be used to detect duplicates
 * @param type whether the event is a sign-in or a sign-out
 * @param occurredAt when the event occurred
 * @param sessionId the id of the session that started or ended
 * @param userId the id of the user
 * @param email the email address; null if the user no longer exists
 * @param startKind how the session started; null for a sign-out
 * @param endReason why the session ended; null for a sign-in
 * @param endDerived whether the sign-out was derived rather than recorded; null for a sign-in
 * @param sessionStartedAt when the session started
 */
public record SignInEvent(
        String eventId,
        Type type,
        Instant occurredAt,
        String sessionId,
        String userId,
        @Nullable String email,
        @Nullable String startKind,
        @Nullable String endReason,
        @Nullable Boolean endDerived,
        Instant sessionStartedAt) {

    /** The type of an event. */
    public enum Type {
        SIGN_IN,
        SIGN_OUT,
        /** A type that this client version does not support; cannot be used in filters. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
