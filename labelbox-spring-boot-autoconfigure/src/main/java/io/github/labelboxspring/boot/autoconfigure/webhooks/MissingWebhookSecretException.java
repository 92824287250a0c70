package io.github.labelboxspring.boot.autoconfigure.webhooks;

/** Webhooks are to be received, and no secret is set to check them with. */
public final class MissingWebhookSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingWebhookSecretException() {
        super("Webhooks of Labelbox are to be received, but no secret is set: set labelbox.webhooks.secret");
    }
}
