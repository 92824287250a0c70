package io.github.labelboxspring.boot.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * A webhook from Labelbox was received and its signature was valid. Listen to a specific event type, or to this
 * interface for all events:
 *
 * <pre>
 * &#64;EventListener
 * void labelled(LabelCreatedEvent event) {
 *     this.queue.add(event.dataRowId());
 * }</pre>
 *
 * <p>Events are published before the response is sent. If a listener throws an exception, Labelbox receives an error,
 * and its next attempt is published again. Each event is therefore published at least once; {@link
 * WebhookDelivery#id()} is its idempotency key. Labelbox does not guarantee any order.
 */
public sealed interface WebhookEvent
        permits LabelCreatedEvent,
                LabelUpdatedEvent,
                LabelDeletedEvent,
                ReviewCreatedEvent,
                ReviewUpdatedEvent,
                ReviewDeletedEvent,
                WorkflowActionEvent,
                OtherWebhookEvent {

    /** Return the delivery, with the unmodified body. */
    WebhookDelivery delivery();

    /**
     * Return the payload, parsed on each call.
     *
     * <p>Its shape depends on the settings of the webhook and on the topic. A body of unknown shape is an {@link
     * OtherPayload}, not an error.
     */
    default WebhookPayload payload() {
        return WebhookPayloads.read(delivery().body());
    }

    /** Return the id of the project, null if the payload has none or several. */
    default @Nullable String projectId() {
        return payload().projectId();
    }

    /** Return the id of the data row, null if the payload has none. */
    default @Nullable String dataRowId() {
        return payload().dataRowId();
    }

    /** Return the event for the topic of a delivery. */
    static WebhookEvent of(WebhookDelivery delivery) {
        return switch (delivery.topic()) {
            case "LABEL_CREATED" -> new LabelCreatedEvent(delivery);
            case "LABEL_UPDATED" -> new LabelUpdatedEvent(delivery);
            case "LABEL_DELETED" -> new LabelDeletedEvent(delivery);
            case "REVIEW_CREATED" -> new ReviewCreatedEvent(delivery);
            case "REVIEW_UPDATED" -> new ReviewUpdatedEvent(delivery);
            case "REVIEW_DELETED" -> new ReviewDeletedEvent(delivery);
            case "WORKFLOW_ACTION" -> new WorkflowActionEvent(delivery);
            default -> new OtherWebhookEvent(delivery);
        };
    }
}
