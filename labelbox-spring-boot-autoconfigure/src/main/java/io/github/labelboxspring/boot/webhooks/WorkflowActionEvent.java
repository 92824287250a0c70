package io.github.labelboxspring.boot.webhooks;

/**
 * A data row has moved in the workflow of its project: topic {@code WORKFLOW_ACTION}. Labelbox documents no fields of its
 * payload; read {@link #payload()} with care.
 *
 * @param delivery what was delivered
 */
public record WorkflowActionEvent(WebhookDelivery delivery) implements WebhookEvent {}
