package io.github.labelboxspring.emulator;

import java.util.List;

/**
 * The operations of the web application for the webhooks of an organization. The API creates and changes webhooks.
 *
 * <p>All methods throw an {@link IllegalArgumentException} if the webhook or delivery does not exist.
 */
public interface Webhooks {

    /**
     * Return the log of all webhooks, oldest first: pending deliveries and the last 1,000 that succeeded or failed.
     */
    List<Delivery> deliveries();

    /** Return the log of one webhook. */
    List<Delivery> deliveries(String webhookId);

    /**
     * Repeat a delivery that succeeded or failed, with the same id and body. It is retried after failures like the first
     * time.
     *
     * @throws IllegalArgumentException also if the delivery is pending, or if the webhook is not active
     */
    void redeliver(String deliveryId);

    /** Set the payload of future deliveries. The default for webhooks created with the API is {@link PayloadForm#LABEL}. */
    void send(String webhookId, PayloadForm form);
}
