package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.boot.autoconfigure.InvalidLabelboxPropertiesException.Problem;
import io.github.labelboxspring.settings.Endpoints;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Finds invalid values among the properties of one client. */
final class PropertyChecks {

    private static final int HIGHEST_PORT = 65_535;

    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private static final Duration SHORTEST_POLL = Duration.ofSeconds(2);

    private final String prefix;

    private final List<Problem> problems = new ArrayList<>();

    private PropertyChecks(String prefix) {
        this.prefix = prefix;
    }

    /** @param prefix prefix of the property names */
    static List<Problem> of(String prefix, LabelboxProperties properties) {
        PropertyChecks checks = new PropertyChecks(prefix);
        checks.key(properties.apiKey());
        checks.url("endpoint", properties.endpoint());
        checks.url("rest-endpoint", properties.restEndpoint());
        checks.url("app-url", properties.appUrl());
        checks.positive("timeout", properties.timeout());
        checks.positive("deadline", properties.deadline());
        long size = properties.maxInMemorySize().toBytes();
        checks.check(
                size > 0 && size <= Integer.MAX_VALUE,
                "max-in-memory-size",
                properties.maxInMemorySize(),
                "It must be between 1 byte and 2047 MB.");
        checks.retry(properties.retry());
        checks.rateLimit(properties.rateLimit());
        checks.polling(properties.polling());
        checks.http(properties.http());
        checks.health(properties.health());
        return checks.problems;
    }

    /** @throws InvalidLabelboxPropertiesException if the endpoint is the platform's and would be polled too often */
    static void polling(String prefix, LabelboxProperties.PollingIntervals polling, Endpoints endpoints) {
        if (polling.first().compareTo(SHORTEST_POLL) < 0 && !endpoints.local()) {
            throw new InvalidLabelboxPropertiesException(
                    List.of(new Problem(
                            prefix + ".polling.first",
                            polling.first(),
                            "Tasks of Labelbox must not be polled more often than every 2 s.",
                            "Use 2s or more. Shorter pauses require an endpoint on the local machine, such as an"
                                    + " emulator's.")),
                    null);
        }
    }

    private void key(@Nullable String key) {
        if (!isKey(key)) {
            this.problems.add(new Problem(
                    name("api-key"),
                    null,
                    "It contains characters that no API key has, such as spaces (the value is not shown).",
                    "Copy the key again from the workspace settings of Labelbox."));
        }
    }

    /** Return whether the value has the form of an API key. */
    static boolean isKey(@Nullable String key) {
        return !StringUtils.hasText(key)
                || key.startsWith("${")
                || key.strip().chars().noneMatch(each -> each <= ' ' || each > '~');
    }

    private void url(String property, @Nullable URI url) {
        if (url == null
                || !url.isAbsolute()
                || url.getHost() == null
                || !url.getScheme().matches("https?")) {
            add(property, url, "It is not an http or https URL with a host.", example(property));
        } else if (url.getUserInfo() != null || url.getQuery() != null) {
            this.problems.add(new Problem(
                    name(property),
                    null,
                    "It contains user information or a query (the value is not shown).",
                    "Remove them. Set the API key as " + name("api-key") + "."));
        }
    }

    private String example(String property) {
        return switch (property) {
            case "endpoint" -> "Use a URL such as https://api.labelbox.com/graphql.";
            case "rest-endpoint" -> "Use a URL such as https://api.labelbox.com/api/v1.";
            default -> "Use a URL such as https://app.labelbox.com.";
        };
    }

    private void retry(LabelboxProperties.Retry retry) {
        check(retry.maxAttempts() > 0, "retry.max-attempts", retry.maxAttempts(), "It must be at least 1.");
        notNegative("retry.first-delay", retry.firstDelay());
        notNegative("retry.max-delay", retry.maxDelay());
        notNegative("retry.max-elapsed", retry.maxElapsed());
        notNegative("retry.max-retry-after", retry.maxRetryAfter());
        for (int status : retry.statuses()) {
            check(status >= 100 && status <= 599, "retry.statuses", status, "It must contain only HTTP statuses.");
        }
    }

    private void rateLimit(LabelboxProperties.RateLimit limit) {
        check(
                limit.requestsPerMinute() >= 0,
                "rate-limit.requests-per-minute",
                limit.requestsPerMinute(),
                "It must not be negative; 0 means no limit.");
        check(
                limit.concurrentRequests() > 0,
                "rate-limit.concurrent-requests",
                limit.concurrentRequests(),
                "It must be at least 1.");
        check(
                limit.maxQueuedRequests() >= 0,
                "rate-limit.max-queued-requests",
                limit.maxQueuedRequests(),
                "It must not be negative.");
    }

    private void polling(LabelboxProperties.PollingIntervals polling) {
        positive("polling.first", polling.first());
        check(
                polling.max().compareTo(polling.first()) >= 0,
                "polling.max",
                polling.max(),
                "It must not be shorter than " + name("polling.first") + ", which is "
                        + polling.first().toMillis() + "ms.");
        if (polling.taskWait() != null) {
            positive("polling.task-wait", polling.taskWait());
        }
    }

    private void http(LabelboxHttpProperties http) {
        if (http.getConnectTimeout() != null) {
            positive("http.connect-timeout", http.getConnectTimeout());
        }
        if (http.getReadTimeout() != null) {
            positive("http.read-timeout", http.getReadTimeout());
        }
        LabelboxHttpProperties.Proxy proxy = http.getProxy();
        if (proxy == null) {
            return;
        }
        if (!StringUtils.hasText(proxy.host())) {
            add(
                    "http.proxy.host",
                    null,
                    "It is not set, although other proxy settings are.",
                    "Set the host, or" + " remove the other settings.");
        }
        check(
                proxy.port() > 0 && proxy.port() <= HIGHEST_PORT,
                "http.proxy.port",
                proxy.port(),
                "It must be a port from 1 to " + HIGHEST_PORT + ".");
        if (proxy.username() == null && proxy.password() != null) {
            add(
                    "http.proxy.username",
                    null,
                    "It is not set, although the proxy password is.",
                    "Set the user" + " name, or remove the password.");
        }
    }

    private void health(LabelboxProperties.Health health) {
        positive("health.timeout", health.timeout());
        notNegative("health.max-age", health.maxAge());
    }

    /** Some connectors represent the timeout in milliseconds as an int. */
    private void positive(String property, Duration time) {
        check(
                !time.isNegative() && !time.isZero() && (!property.startsWith("http.") || time.compareTo(LONGEST) < 0),
                property,
                time,
                "It must be a positive duration" + (property.startsWith("http.") ? " below 24 days." : "."));
    }

    private void notNegative(String property, Duration time) {
        check(!time.isNegative(), property, time, "It must not be negative.");
    }

    private void check(boolean valid, String property, Object value, String rule) {
        if (!valid) {
            add(property, value, rule, "Choose another value, or remove the property to use its default.");
        }
    }

    private void add(String property, @Nullable Object value, String reason, String action) {
        this.problems.add(new Problem(name(property), value, reason, action));
    }

    private String name(String property) {
        return this.prefix + "." + property;
    }
}
