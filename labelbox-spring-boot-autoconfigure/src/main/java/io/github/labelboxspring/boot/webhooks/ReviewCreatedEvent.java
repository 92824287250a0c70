package io.github.labelboxspring.boot.webhooks;

/**
 * A review was created: topic {@code REVIEW_CREATED}, which Labelbox sent until about 2024.
 *
 * @param delivery what was delivered
 */
public record ReviewCreatedEvent(WebhookDelivery delivery) implements WebhookEvent {}
