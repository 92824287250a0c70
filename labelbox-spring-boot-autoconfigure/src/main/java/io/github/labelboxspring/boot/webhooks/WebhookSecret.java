package io.github.labelboxspring.boot.webhooks;

/**
 * A secret that a webhook uses to sign its deliveries.
 *
 * @param workspace the workspace name returned by {@link WebhookDelivery#workspace()}
 * @param secret the secret that was passed to Labelbox when the webhook was created
 */
public record WebhookSecret(String workspace, String secret) {

    /** @throws IllegalArgumentException if the secret is empty or blank */
    public WebhookSecret {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The secret of the webhooks of workspace '" + workspace + "' is empty");
        }
    }

    /** Omits the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[workspace=" + this.workspace + "]";
    }
}
