package io.github.labelboxspring.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client is doing now, over all API keys it is used with.
 *
 * @param activeRequests requests under way
 * @param queuedRequests requests that wait for their turn
 * @param activeDownloads downloads that keep a connection
 * @param requestsPerSecond the lowest rate that a key is held to, by the client's settings or since the platform has
 *     refused requests; null if there is none
 * @param pause how long no request starts with a key since the platform has asked for a pause, the longest of all keys
 * @param activeTasks tasks that are waited for or watched
 * @param oldestTask how long the first of them has been waited for
 */
public record ClientLoad(
        int activeRequests,
        int queuedRequests,
        int activeDownloads,
        @Nullable Double requestsPerSecond,
        Duration pause,
        int activeTasks,
        Duration oldestTask) {

    /** Nothing to do. */
    public static final ClientLoad NONE = new ClientLoad(0, 0, 0, null, Duration.ZERO, 0, Duration.ZERO);
}
