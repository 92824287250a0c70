package io.github.labelboxspring.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The current activity of a client, over all API keys that it is used with.
 *
 * @param activeRequests the number of requests in progress
 * @param queuedRequests the number of queued requests
 * @param activeDownloads the number of downloads that hold a connection
 * @param requestsPerSecond the lowest rate limit of an API key, from the client's settings or because the platform has
 *     rejected requests; null if there is none
 * @param pause the remaining time for which an API key sends no requests because the platform requested a pause, the
 *     longest of all keys
 * @param activeTasks the number of tasks that are waited for or watched
 * @param oldestTask how long the oldest of these tasks has been waited for
 */
public record ClientLoad(
        int activeRequests,
        int queuedRequests,
        int activeDownloads,
        @Nullable Double requestsPerSecond,
        Duration pause,
        int activeTasks,
        Duration oldestTask) {

    /** No activity. */
    public static final ClientLoad NONE = new ClientLoad(0, 0, 0, null, Duration.ZERO, 0, Duration.ZERO);
}
