package io.github.labelboxspring.boot.webhooks;

/**
 * Records deliveries, so that each is published once even if Labelbox repeats it. Used by several threads and, if it is
 * persistent, by several instances of the application. A bean of this type replaces the default.
 */
public interface WebhookDeliveryStore {

    /**
     * Claim a delivery for the caller, who must then call {@link #published} or {@link #release}.
     *
     * @param workspace name of the workspace that sent it; ids are unique only within a workspace
     * @param deliveryId its id, 1 to 255 printable ASCII characters
     */
    Claim claim(String workspace, String deliveryId);

    /**
     * Record that a claimed delivery was published. Called within the transaction of the event, if there is one.
     */
    void published(String workspace, String deliveryId);

    /** Release a claim, so that the delivery can be claimed again. */
    void release(String workspace, String deliveryId);

    /** The result of a claim. */
    enum Claim {

        /** The caller must publish the delivery. */
        GRANTED,

        /** Another caller is publishing it. */
        IN_PROGRESS,

        /** It has already been published. */
        PUBLISHED
    }
}
