package io.github.labelboxspring.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When the platform last responded to requests of a client with the client's own API key. Files behind signed URLs are
 * not included, because they are stored on other hosts.
 *
 * @param sinceAnswer the time since the platform last responded to a request, including rejections of its content; null
 *     if it has not yet
 * @param sinceFailure the time since a request last got no connection or no readable response, failed with a server
 *     error, or was rejected because of its API key; null if none has
 * @param sinceThrottling the time since the platform last rejected a request because of the request rate; null if it
 *     has not
 */
public record ClientAnswers(
        @Nullable Duration sinceAnswer,
        @Nullable Duration sinceFailure,
        @Nullable Duration sinceThrottling) {

    /** No request has been sent. */
    public static final ClientAnswers NONE = new ClientAnswers(null, null, null);

    /** Return whether the platform has responded within the given time, and no request has failed since. */
    public boolean answeredWithin(Duration time) {
        return this.sinceAnswer != null
                && this.sinceAnswer.compareTo(time) < 0
                && (this.sinceFailure == null || this.sinceFailure.compareTo(this.sinceAnswer) > 0);
    }

    /** Return whether the platform has rejected a request because of the request rate within the given time. */
    public boolean throttledWithin(Duration time) {
        return this.sinceThrottling != null && this.sinceThrottling.compareTo(time) < 0;
    }
}
