package io.github.labelboxspring.webhooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a webhook; what is null stays as it is. Secret and project cannot be changed: make another webhook.
 *
 * @param url a new URL, as for {@link NewWebhook}
 * @param topics what it is told of in place of what it was; nothing if empty
 * @param status whether it is called
 */
public record WebhookUpdate(
        @Nullable String url,
        @Nullable List<WebhookTopic> topics,
        @Nullable WebhookStatus status) {

    /** @throws IllegalArgumentException if nothing is to be changed, or to what cannot be */
    public WebhookUpdate {
        if (url == null && topics == null && status == null) {
            throw new IllegalArgumentException("Name what to change of the webhook");
        }
        if (url != null) {
            NewWebhook.checkUrl(url);
        }
        if (topics != null) {
            topics = NewWebhook.checked(topics);
        }
        if (status == WebhookStatus.UNKNOWN) {
            throw new IllegalArgumentException(
                    "UNKNOWN only stands for what the platform answers, name another status");
        }
    }

    public static WebhookUpdate ofUrl(String url) {
        return new WebhookUpdate(url, null, null);
    }

    public static WebhookUpdate ofTopics(WebhookTopic... topics) {
        return new WebhookUpdate(null, Arrays.asList(topics), null);
    }

    public static WebhookUpdate ofStatus(WebhookStatus status) {
        return new WebhookUpdate(null, null, status);
    }

    public WebhookUpdate withUrl(String url) {
        return new WebhookUpdate(url, this.topics, this.status);
    }

    public WebhookUpdate withTopics(WebhookTopic... topics) {
        return new WebhookUpdate(this.url, Arrays.asList(topics), this.status);
    }

    public WebhookUpdate withStatus(WebhookStatus status) {
        return new WebhookUpdate(this.url, this.topics, status);
    }

    Map<String, Object> variables(String id) {
        return this.url == null ? Map.of("id", id) : Map.of("id", id, "url", this.url);
    }

    /** What stands in the document. */
    Map<String, Object> constants() {
        Map<String, Object> constants = new LinkedHashMap<>();
        if (this.topics != null) {
            constants.put("topics", this.topics);
        }
        if (this.status != null) {
            constants.put("status", this.status);
        }
        return constants;
    }

    /** Without the query of the URL. */
    @Override
    public String toString() {
        return "WebhookUpdate[url=" + (this.url == null ? null : NewWebhook.shown(this.url)) + ", topics=" + this.topics
                + ", status=" + this.status + "]";
    }
}
