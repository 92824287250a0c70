package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the Labelbox client.
 *
 * @param apiKey API key. The environment variable LABELBOX_API_KEY sets it, too.
 * @param primary Name of the client to inject where several would fit. By default, the one of labelbox.api-key.
 * @param endpoint URL of the GraphQL endpoint.
 * @param restEndpoint URL of the REST endpoint.
 * @param appUrl URL of the web application, for links.
 * @param enableExperimental Whether GraphQL requests of the application's own may go to the experimental endpoint.
 * @param verifyOnStartup Whether a request is made when the application starts, which then fails if the request does.
 * @param timeout Longest time for one attempt of a request, or without progress in an upload or a download. Some
 *     operations allow themselves more.
 * @param deadline Longest time for one operation with all its attempts, pauses and waits for its turn.
 * @param maxInMemorySize Longest answer of the API that is read. Downloads are streamed and not limited.
 * @param http HTTP connections.
 * @param retry Repetition of failed attempts.
 * @param rateLimit Limits of requests that the client sets itself.
 * @param polling Questions for the state of tasks.
 * @param health Health of the connection.
 */
@ConfigurationProperties("labelbox")
@Lazy
public record LabelboxProperties(
        @Nullable String apiKey,
        @Nullable String primary,
        @DefaultValue("https://api.labelbox.com/graphql") URI endpoint,
        @DefaultValue("https://api.labelbox.com/api/v1") URI restEndpoint,
        @DefaultValue("https://app.labelbox.com") URI appUrl,
        @DefaultValue("false") boolean enableExperimental,
        @DefaultValue("false") boolean verifyOnStartup,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("10m") Duration deadline,
        @DefaultValue("64MB") DataSize maxInMemorySize,
        @NestedConfigurationProperty @DefaultValue LabelboxHttpProperties http,
        @DefaultValue Retry retry,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue PollingIntervals polling,
        @DefaultValue Health health) {

    /** Without the key. */
    @Override
    public String toString() {
        return "LabelboxProperties[endpoint=" + this.endpoint + ", restEndpoint=" + this.restEndpoint + "]";
    }

    /**
     * Repetition of failed attempts.
     *
     * @param enabled Whether failed attempts are repeated where that is safe.
     * @param maxAttempts Attempts in all, the first included. Those refused for the request rate do not count.
     * @param firstDelay Longest pause before the second attempt. It doubles from there, and a random part is waited.
     * @param maxDelay Longest pause between attempts.
     * @param maxElapsed Time spent on attempts and pauses after which no attempt starts.
     * @param maxRetryAfter Longest wait that the platform may ask for. A longer one fails the call.
     * @param statuses HTTP statuses that are repeated where that is safe. 429 always is.
     */
    public record Retry(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("20") int maxAttempts,
            @DefaultValue("500ms") Duration firstDelay,
            @DefaultValue("20s") Duration maxDelay,
            @DefaultValue("2m") Duration maxElapsed,
            @DefaultValue("1m") Duration maxRetryAfter,

            @DefaultValue({"500", "502", "503", "504", "520", "521", "522", "523", "524"})
            Set<Integer> statuses) {

        RetrySettings settings() {
            return new RetrySettings(
                    this.enabled ? this.maxAttempts : 1,
                    this.firstDelay,
                    this.maxDelay,
                    this.maxElapsed,
                    this.maxRetryAfter,
                    this.statuses);
        }
    }

    /**
     * Limits of requests that the client sets itself.
     *
     * @param requestsPerMinute Most requests a minute, 0 for no limit.
     * @param concurrentRequests Most requests under way at the same time. Further ones wait for their turn.
     * @param maxQueuedRequests Most requests that wait for their turn. Further ones fail.
     */
    public record RateLimit(
            @DefaultValue("0") int requestsPerMinute,
            @DefaultValue("30") int concurrentRequests,
            @DefaultValue("10000") int maxQueuedRequests) {}

    /**
     * Questions for the state of tasks.
     *
     * @param first First pause between two questions. Pauses grow from there. Below 2 seconds only for an endpoint on
     *     this machine.
     * @param max Longest pause between two questions.
     * @param taskWait Longest wait for a task. By default each operation has its own, such as two hours for exports.
     */
    public record PollingIntervals(
            @DefaultValue("2s") Duration first,
            @DefaultValue("30s") Duration max,
            @Nullable Duration taskWait) {

        Polling settings() {
            return new Polling(this.first, this.max, this.taskWait);
        }
    }

    /**
     * Health of the connection.
     *
     * @param timeout Longest time for the request that shows whether Labelbox can be used.
     * @param maxAge Time for which an answer of Labelbox, to whichever call, serves all probes.
     */
    public record Health(
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("1m") Duration maxAge) {}
}
