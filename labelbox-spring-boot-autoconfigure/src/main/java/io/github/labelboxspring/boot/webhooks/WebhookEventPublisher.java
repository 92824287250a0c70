package io.github.labelboxspring.boot.webhooks;

import io.github.labelboxspring.boot.tasks.TaskEventPublisher;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes events of webhooks to the application. A bean of this type replaces the default, which is
 * {@link ApplicationEventPublisher#publishEvent(Object)}, within a transaction if there is one transaction manager.
 *
 * <p>An event counts as published when this method returns. {@link TaskEventPublisher} lists what that means for each
 * kind of listener.
 */
@FunctionalInterface
public interface WebhookEventPublisher {

    /**
     * Publish the event, then run {@code published}, both within one transaction if there is one. So a
     * {@link WebhookDeliveryStore} in the database of that transaction remembers a delivery exactly if the changes that
     * listeners made there are kept.
     *
     * @throws RuntimeException if a listener fails or the transaction cannot be committed
     */
    void publish(WebhookEvent event, Runnable published);
}
