package io.github.labelboxspring.performance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in or a sign-out.
 *
 * @param eventId the same at each reading, to know those that one has seen
 * @param type which of the two
 * @param occurredAt when
 * @param sessionId the session that it begins or ends
 * @param userId who
 * @param email his address; null if he is gone
 * @param startKind how the session began; null for a sign-out
 * @param endReason how the session ended; null for a sign-in
 * @param endDerived whether nobody recorded the sign-out; null for a sign-in
 * @param sessionStartedAt when the session began
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

    /** Which of the two. */
    public enum Type {
        SIGN_IN,
        SIGN_OUT,
        /** One that this client does not know; cannot be asked for. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
