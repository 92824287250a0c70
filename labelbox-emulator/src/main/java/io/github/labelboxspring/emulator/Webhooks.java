package io.github.labelboxspring.emulator;

import java.util.List;

/**
 * What the web application offers for the webhooks of an organization beyond the API, which makes and changes them.
 *
 * <p>Everything throws {@link IllegalArgumentException} if there is no such webhook or delivery.
 */
public interface Webhooks {

    /**
     * The log of all webhooks, oldest first: what is waiting, and the last 1,000 deliveries that were made or have failed.
     */
    List<Delivery> deliveries();

    /** The log of one webhook. */
    List<Delivery> deliveries(String webhookId);

    /**
     * Delivers again, with the same id and the same body, be it that it has failed or that it has arrived. It is repeated
     * after failures, as at first.
     *
     * @throws IllegalArgumentException also if it is still waiting, or the webhook is not active
     */
    void redeliver(String deliveryId);

    /** Chooses what the webhook is sent from now on. Webhooks that the API has made are sent {@link PayloadForm#LABEL}. */
    void send(String webhookId, PayloadForm form);
}
