package io.github.labelboxspring.boot.webhooks;

/**
 * A data row has moved in the workflow of its project: topic {@code WORKFLOW_ACTION}. Labelbox does not document the
 * fields of its payload, so {@link #payload()} may lack any of them.
 *
 * @param delivery the delivery
 */
public record WorkflowActionEvent(WebhookDelivery delivery) implements WebhookEvent {}
