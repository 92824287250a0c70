package io.github.labelboxspring.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The request limit of the API key is exceeded (HTTP 429). The request was not applied. */
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

    /** Return how long to wait before retrying; null if Labelbox did not specify it. */
    public @Nullable Duration retryAfter() {
        return this.retryAfter;
    }
}
