package io.github.labelboxspring.boot.webhooks;

/**
 * A secret that a webhook signs its deliveries with.
 *
 * @param workspace name that events carry as {@link WebhookDelivery#workspace()}
 * @param secret the secret, as it was given to Labelbox when the webhook was created
 */
public record WebhookSecret(String workspace, String secret) {

    /** @throws IllegalArgumentException if the secret is empty or blank */
    public WebhookSecret {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The secret of the webhooks of workspace '" + workspace + "' is empty");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[workspace=" + this.workspace + "]";
    }
}
