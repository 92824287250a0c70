package io.github.labelboxspring.boot.autoconfigure.webhooks;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class MissingWebhookSecretFailureAnalyzer extends AbstractFailureAnalyzer<MissingWebhookSecretException> {

    private static final String ACTION = """
            Configure the secret that the webhook was created with, in one of these ways:

                - as the environment variable LABELBOX_WEBHOOKS_SECRET
                - as the property labelbox.webhooks.secret, or labelbox.webhooks.workspaces.<name>.secret
                - by your own bean of type WebhookSecrets, if secrets come from elsewhere.

            If this application does not receive webhooks, remove all properties below labelbox.webhooks, or set
            labelbox.webhooks.enabled=false.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingWebhookSecretException cause) {
        return new FailureAnalysis(
                "Labelbox webhooks are enabled, because a property below labelbox.webhooks is set, but there is no"
                        + " secret to verify their signatures. Without verification, anyone could send webhooks.",
                ACTION,
                cause);
    }
}
