package io.github.labelboxspring.boot.webhooks;

/**
 * A review was updated or removed: topic {@code REVIEW_UPDATED}, which Labelbox sent until about 2024.
 *
 * @param delivery the delivery
 */
public record ReviewUpdatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
