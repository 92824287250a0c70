package io.github.labelboxspring.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the platform last answered the requests of a client, those of its API key only. Files behind signed URLs do not
 * count, as other hosts keep them.
 *
 * @param sinceAnswer time since the platform last answered a request, be it to refuse it for its content; null if it has
 *     not yet
 * @param sinceFailure time since a request last found no connection or no readable answer, failed with a server error, or
 *     was refused for its API key; null if none has
 * @param sinceThrottling time since the platform last refused a request for the request rate, null if it has not
 */
public record ClientAnswers(
        @Nullable Duration sinceAnswer,
        @Nullable Duration sinceFailure,
        @Nullable Duration sinceThrottling) {

    /** No request was made. */
    public static final ClientAnswers NONE = new ClientAnswers(null, null, null);

    /** Return whether the platform has answered within the given time, and no request has failed since. */
    public boolean answeredWithin(Duration time) {
        return this.sinceAnswer != null
                && this.sinceAnswer.compareTo(time) < 0
                && (this.sinceFailure == null || this.sinceFailure.compareTo(this.sinceAnswer) > 0);
    }

    /** Return whether the platform has refused a request for the request rate within the given time. */
    public boolean throttledWithin(Duration time) {
        return this.sinceThrottling != null && this.sinceThrottling.compareTo(time) < 0;
    }
}
