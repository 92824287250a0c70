package io.github.labelboxspring.boot.webhooks;

/**
 * A review was deleted: topic {@code REVIEW_DELETED}, which Labelbox sent until about 2024.
 *
 * @param delivery the delivery
 */
public record ReviewDeletedEvent(WebhookDelivery delivery) implements WebhookEvent {}
