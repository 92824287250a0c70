package io.github.labelboxspring.boot.webhooks;

/**
 * Remembers deliveries, so that each is published once although Labelbox may repeat it. Used by several threads, and by
 * several instances of the application if it outlives the process. A bean of this type replaces the default.
 */
public interface WebhookDeliveryStore {

    /**
     * Claim a delivery for this caller, who then calls {@link #published} or {@link #release}.
     *
     * @param workspace name of the workspace that it comes from; ids of several workspaces may be equal
     * @param deliveryId its id, 1 to 255 printable ASCII characters
     */
    Claim claim(String workspace, String deliveryId);

    /**
     * Remember that a claimed delivery was published. Called within the transaction of the event, if there is one.
     */
    void published(String workspace, String deliveryId);

    /** Give up a claim, so that the delivery can be claimed again. */
    void release(String workspace, String deliveryId);

    /** Whether a delivery is to be published. */
    enum Claim {

        /** The caller publishes it. */
        GRANTED,

        /** Another caller is publishing it. */
        IN_PROGRESS,

        /** It was published. */
        PUBLISHED
    }
}
