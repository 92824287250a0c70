package io.github.labelboxspring.webhooks;

import io.github.labelboxspring.internal.operation.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to create. {@link #toString()} omits the secret and the query of the URL.
 *
 * @param url the absolute URL, with {@code https} or {@code http}. The platform states that it delivers by HTTPS only
 * @param secret the secret for signing deliveries, not blank; it can be neither read nor changed later
 * @param topics the topics to deliver, at least one and without duplicates
 * @param projectId the id of the project whose events are delivered; null for all projects of the organization
 */
public record NewWebhook(
        String url,
        String secret,
        List<WebhookTopic> topics,
        @Nullable String projectId) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws IllegalArgumentException if a value violates these constraints, or a topic is no longer available */
    public NewWebhook {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The secret of a webhook must not be blank");
        }
        topics = checked(topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("A webhook requires at least one topic");
        }
        checkUrl(url);
        if (projectId != null && projectId.isBlank()) {
            throw new IllegalArgumentException(
                    "The project id of a webhook must not be blank; omit it for all projects");
        }
    }

    /** Create a webhook for all projects of the organization. */
    public static NewWebhook of(String url, String secret, WebhookTopic... topics) {
        return new NewWebhook(url, secret, Arrays.asList(topics), null);
    }

    /** Return a copy of this webhook for one project. */
    public NewWebhook withProject(String id) {
        return new NewWebhook(this.url, this.secret, this.topics, id);
    }

    static List<WebhookTopic> checked(Collection<WebhookTopic> topics) {
        for (WebhookTopic topic : topics) {
            if (!topic.offered()) {
                List<WebhookTopic> offered = Arrays.stream(WebhookTopic.values())
                        .filter(WebhookTopic::offered)
                        .toList();
                throw new IllegalArgumentException(
                        "The topic " + topic + " is not available for webhooks; specify some of " + offered);
            }
        }
        return topics.stream().distinct().toList();
    }

    static void checkUrl(String url) {
        try {
            URI parsed = new URI(url);
            String scheme = parsed.getScheme();
            if (parsed.getHost() != null && scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                return;
            }
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("The URL of a webhook is invalid: " + wrong.getReason(), wrong);
        }
        throw new IllegalArgumentException(
                "The URL of a webhook must be absolute, with https or http and a host, not " + Urls.shown(url));
    }

    @Override
    public String toString() {
        return "NewWebhook[url=" + Urls.shown(this.url) + ", secret=***, topics=" + this.topics + ", projectId="
                + this.projectId + "]";
    }
}
