package io.github.labelboxspring.boot.webhooks;

/**
 * A review was created: topic {@code REVIEW_CREATED}, which Labelbox sent until about 2024.
 *
 * @param delivery the delivery
 */
public record ReviewCreatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
