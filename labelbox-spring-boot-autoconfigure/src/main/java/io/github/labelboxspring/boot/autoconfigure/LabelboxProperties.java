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
 * @param apiKey API key. Can also be set by the environment variable LABELBOX_API_KEY.
 * @param primary Name of the client to inject if there are several candidates. By default, the client of
 *     labelbox.api-key.
 * @param endpoint URL of the GraphQL endpoint.
 * @param restEndpoint URL of the REST endpoint.
 * @param appUrl URL of the web application, for links.
 * @param enableExperimental Whether custom GraphQL requests may use the experimental endpoint.
 * @param verifyOnStartup Whether to send a request when the application starts and to fail the startup if the request
 *     fails.
 * @param timeout Maximum time for one attempt of a request, or without progress in an upload or a download. Some
 *     operations use a longer one.
 * @param deadline Maximum time for one operation with all its attempts, pauses and waits for a free slot.
 * @param maxInMemorySize Maximum size of a response of the API. Downloads are streamed and not limited.
 * @param http HTTP connections.
 * @param retry Retries of failed attempts.
 * @param rateLimit Limits that the client applies to its requests.
 * @param polling Polling of the state of tasks.
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

    /** Omits the key. */
    @Override
    public String toString() {
        return "LabelboxProperties[endpoint=" + this.endpoint + ", restEndpoint=" + this.restEndpoint + "]";
    }

    /**
     * Retries of failed attempts.
     *
     * @param enabled Whether to retry failed attempts if that is safe.
     * @param maxAttempts Maximum number of attempts, including the first. Attempts rejected by the rate limit are not
     *     counted.
     * @param firstDelay Maximum pause before the second attempt. It doubles with each attempt; the actual pause is a
     *     random part of it.
     * @param maxDelay Maximum pause between attempts.
     * @param maxElapsed Time spent on attempts and pauses after which no further attempt starts.
     * @param maxRetryAfter Maximum wait that the platform may request. The call fails if it requests a longer one.
     * @param statuses HTTP statuses to retry if that is safe. 429 is always retried.
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
     * Limits that the client applies to its requests.
     *
     * @param requestsPerMinute Maximum number of requests per minute, 0 for no limit.
     * @param concurrentRequests Maximum number of concurrent requests. Further requests wait for a free slot.
     * @param maxQueuedRequests Maximum number of requests that wait for a free slot. Further requests fail.
     */
    public record RateLimit(
            @DefaultValue("0") int requestsPerMinute,
            @DefaultValue("30") int concurrentRequests,
            @DefaultValue("10000") int maxQueuedRequests) {}

    /**
     * Polling of the state of tasks.
     *
     * @param first First pause between two polls. Pauses grow from there. Values below 2 seconds require an endpoint on
     *     the local machine.
     * @param max Maximum pause between two polls.
     * @param taskWait Maximum time to wait for a task. By default, it depends on the operation, such as two hours for
     *     exports.
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
     * @param timeout Maximum time for the request that checks whether Labelbox is available.
     * @param maxAge Time for which a response of Labelbox, to any call, is reused by probes.
     */
    public record Health(
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("1m") Duration maxAge) {}
}
