package io.github.labelboxspring.boot.webhooks;

/**
 * An event without its own event type; see {@link WebhookDelivery#topic()}.
 *
 * @param delivery the delivery
 */
public record OtherWebhookEvent(WebhookDelivery delivery) implements WebhookEvent {}
