package io.github.labelboxspring.boot.webhooks;

import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes webhook events to the application. A bean of this type replaces the default, which is {@link
 * ApplicationEventPublisher#publishEvent(Object)}, within a transaction if there is one transaction manager.
 *
 * <p>An event counts as published when this method returns. {@link TaskEventPublisher} describes what that means for
 * each kind of listener.
 */
@FunctionalInterface
public interface WebhookEventPublisher {

    /**
     * Publish an event and then run {@code published}, both within one transaction if there is one. A {@link
     * WebhookDeliveryStore} in the database of that transaction therefore records a delivery if and only if the changes
     * of the listeners are committed.
     *
     * @throws RuntimeException if a listener fails or the transaction cannot be committed
     */
    void publish(WebhookEvent event, Runnable published);
}
