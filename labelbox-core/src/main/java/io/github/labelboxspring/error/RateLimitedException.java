package io.github.labelboxspring.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The key's request limit is used up (HTTP 429). The request was not applied. */
public final class RateLimitedException extends LabelboxApiException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public RateLimitedException(ApiError error, @Nullable Duration retryAfter) {
        super(
                error,
                retryAfter == null
                        ? "Slow down, or set labelbox.rate-limit.requests-per-minute"
                        : "Try again in " + retryAfter.toSeconds() + " s",
                true,
                false);
        this.retryAfter = retryAfter;
    }

    /** How long the platform asks to wait, if it said so. */
    public @Nullable Duration retryAfter() {
        return this.retryAfter;
    }
}
