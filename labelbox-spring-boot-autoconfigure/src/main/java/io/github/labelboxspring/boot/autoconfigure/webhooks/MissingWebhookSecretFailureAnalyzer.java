package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class MissingWebhookSecretFailureAnalyzer extends AbstractFailureAnalyzer<MissingWebhookSecretException> {

    private static final String ACTION = """
            Give the application the secret that the webhook was created with, in one of these ways:

                - as the environment variable LABELBOX_WEBHOOKS_SECRET
                - as the property labelbox.webhooks.secret, or labelbox.webhooks.workspaces.<name>.secret
                - from a bean of your own of type WebhookSecrets, if secrets come from elsewhere.

            If this application receives no webhooks, remove all properties below labelbox.webhooks, or set
            labelbox.webhooks.enabled=false.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingWebhookSecretException cause) {
        return new FailureAnalysis(
                "Webhooks of Labelbox are to be received, since a property below labelbox.webhooks is set, but there is no"
                        + " secret to check their signatures with. Webhooks that are not checked could come from anybody.",
                ACTION,
                cause);
    }
}
