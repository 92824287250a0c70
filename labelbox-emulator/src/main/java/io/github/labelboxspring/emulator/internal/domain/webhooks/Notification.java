package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A notification of a webhook, with all delivery attempts. Guarded by the world's lock. */
final class Notification extends Entity {

    private final long number;
    private final Webhook webhook;
    private final WebhookTopic topic;
    private final String body;
    private final List<Delivery.Attempt> attempts = new ArrayList<>();
    private Delivery.State state = Delivery.State.WAITING;
    private int failuresInARow;

    /** @param number orders notifications of the same time */
    Notification(World world, long number, Webhook webhook, WebhookTopic topic, String body) {
        super(world.ids().cuid(), world.now());
        this.number = number;
        this.webhook = webhook;
        this.topic = topic;
        this.body = body;
    }

    long number() {
        return this.number;
    }

    Webhook webhook() {
        return this.webhook;
    }

    String body() {
        return this.body;
    }

    Delivery.State state() {
        return this.state;
    }

    /** Return the request headers that describe the notification. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Labelbox-Event", this.topic.name());
        headers.put("X-Labelbox-Id", id());
        headers.put("X-Hub-Signature", Signing.SHA_1.header(this.webhook.secret(), this.body));
        headers.put("X-Hub-Signature-256", Signing.SHA_256.header(this.webhook.secret(), this.body));
        return headers;
    }

    /** Return the number of failed attempts since the delivery was last scheduled. */
    int failuresInARow() {
        return this.failuresInARow;
    }

    void tried(Delivery.Attempt attempt) {
        this.attempts.add(attempt);
        this.failuresInARow++;
        touch(attempt.at());
    }

    void become(Delivery.State next) {
        this.state = next;
        this.failuresInARow = 0;
    }

    Delivery delivery() {
        return new Delivery(
                id(),
                this.webhook.id(),
                this.topic.name(),
                createdAt(),
                headers(),
                this.body,
                this.state,
                List.copyOf(this.attempts));
    }
}
