package io.github.labelboxspring.boot.webhooks;

/**
 * Something happened for which this version has no event of its own; see {@link WebhookDelivery#topic()}.
 *
 * @param delivery what was delivered
 */
public record OtherWebhookEvent(WebhookDelivery delivery) implements WebhookEvent {}
