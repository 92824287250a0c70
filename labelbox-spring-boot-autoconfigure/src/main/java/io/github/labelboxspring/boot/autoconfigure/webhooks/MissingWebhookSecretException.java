package io.github.labelboxspring.boot.autoconfigure.webhooks;

/** Webhooks are enabled, but no secret is set to verify them. */
public final class MissingWebhookSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingWebhookSecretException() {
        super("Labelbox webhooks are enabled, but no secret is set: set labelbox.webhooks.secret");
    }
}
