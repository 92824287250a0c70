package io.github.labelboxspring.webhooks;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.internal.operation.Urls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL that the platform calls when an event occurs. Its secret cannot be read.
 *
 * @param id the id
 * @param url the URL
 * @param topics the topics to deliver; empty for none
 * @param status whether the webhook is called
 * @param createdAt when the webhook was created
 * @param updatedAt when the webhook was last changed
 */
public record Webhook(
        String id,
        String url,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<WebhookTopic> topics,
        WebhookStatus status,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public static final Field<Webhook, String> ID = Field.id("id");

    public static final Field<Webhook, String> URL = Field.text("url");

    /** The name of a {@link WebhookStatus}. */
    public static final Field<Webhook, String> STATUS = Field.text("status");

    public static final Field<Webhook, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<Webhook, Instant> UPDATED_AT = Field.time("updatedAt");

    public Webhook {
        topics = List.copyOf(topics);
    }

    /** Without the query of the URL, which may hold a token. */
    @Override
    public String toString() {
        return "Webhook[id=" + this.id + ", url=" + Urls.shown(this.url) + ", topics=" + this.topics + ", status="
                + this.status + ", createdAt=" + this.createdAt + ", updatedAt=" + this.updatedAt + "]";
    }
}
