package io.github.labelboxspring.webhooks;

import io.github.labelboxspring.internal.operation.Urls;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a webhook. Null fields are left unchanged. The secret and the project cannot be changed; create
 * another webhook instead.
 *
 * @param url the new URL, see {@link NewWebhook}
 * @param topics the topics that replace the existing ones; empty for none
 * @param status whether the webhook is called
 */
public record WebhookUpdate(
        @Nullable String url,
        @Nullable List<WebhookTopic> topics,
        @Nullable WebhookStatus status) {

    /** @throws IllegalArgumentException if there is no change, or a value is invalid */
    public WebhookUpdate {
        if (url == null && topics == null && status == null) {
            throw new IllegalArgumentException("Specify at least one change to the webhook");
        }
        if (url != null) {
            NewWebhook.checkUrl(url);
        }
        if (topics != null) {
            topics = NewWebhook.checked(topics);
        }
        if (status == WebhookStatus.UNKNOWN) {
            throw new IllegalArgumentException(
                    "UNKNOWN is only used for values returned by Labelbox and cannot be sent");
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

    /** Return the values to write into the document. */
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

    /** Return a description without the query of the URL. */
    @Override
    public String toString() {
        return "WebhookUpdate[url=" + Urls.shown(this.url) + ", topics=" + this.topics + ", status=" + this.status
                + "]";
    }
}
