package io.github.labelboxspring.webhooks;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.labelboxspring.call.Field;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL that is called when something happens. Its secret cannot be read.
 *
 * @param id its id
 * @param url the URL
 * @param topics what it is told of; empty for nothing
 * @param status whether it is called
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
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
}
