package io.github.labelboxspring.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be made. {@link #toString()} does not show the secret, nor the query of the URL.
 *
 * @param url where to, absolute, with {@code https} or {@code http}. The platform says that it delivers by HTTPS only
 * @param secret what deliveries are signed with, not blank; it can neither be read nor changed later
 * @param topics what it is told of, at least one and each once
 * @param projectId id of the project whose events are told; null for all projects of the organization
 */
public record NewWebhook(
        String url,
        String secret,
        List<WebhookTopic> topics,
        @Nullable String projectId) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws IllegalArgumentException if one of the values is not as said above, or a topic is no longer offered */
    public NewWebhook {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A webhook needs a secret that is not blank");
        }
        topics = checked(topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("A webhook needs at least one topic");
        }
        checkUrl(url);
        if (projectId != null && projectId.isBlank()) {
            throw new IllegalArgumentException("Name the project of a webhook, or leave it out for the organization");
        }
    }

    /** A webhook for all projects of the organization. */
    public static NewWebhook of(String url, String secret, WebhookTopic... topics) {
        return new NewWebhook(url, secret, Arrays.asList(topics), null);
    }

    /** The same for one project. */
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
                        "No webhook can be given the topic " + topic + ", name some of " + offered);
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
            throw new IllegalArgumentException("The URL of a webhook cannot be read: " + wrong.getReason(), wrong);
        }
        throw new IllegalArgumentException(
                "A webhook needs an absolute URL with https or http and a host, not " + shown(url));
    }

    /** Without the query, which may hold a token. */
    static String shown(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return "NewWebhook[url=" + shown(this.url) + ", secret=***, topics=" + this.topics + ", projectId="
                + this.projectId + "]";
    }
}
