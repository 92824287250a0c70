package io.github.labelboxspring.internal.transport.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Detects rate limit responses. */
public final class RateLimit {

    private static final String TEXT = "You have exceeded";

    private RateLimit() {}

    /** Return whether a text reports a rate limit. It can be sent with any status, including 200. */
    public static boolean isIn(String text) {
        return text.startsWith(TEXT);
    }

    /**
     * Parse a {@code Retry-After} header, in seconds or as an HTTP date.
     *
     * @return the time to wait, or null if the header is absent or malformed
     */
    public static @Nullable Duration retryAfter(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException neitherSecondsNorDate) {
            return null;
        }
    }
}
