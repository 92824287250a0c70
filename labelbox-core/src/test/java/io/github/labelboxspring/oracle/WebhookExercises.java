package io.github.labelboxspring.oracle;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.Webhook;
import io.github.labelboxspring.webhooks.WebhookTopic;
import io.github.labelboxspring.webhooks.WebhookUpdate;

/** Webhooks. */
final class WebhookExercises {

    private static final String WEBHOOK = "cm00000000000000000000302";

    private static final String URL = "https://hooks.example.org/labelbox?team=größe";

    private static final String SECRET = "shared-secret-ü";

    private WebhookExercises() {}

    static void addTo(Exercises all) {
        all.when(
                "organization_webhooks",
                client -> client.organization().webhooks().list());
        all.when(
                "project_webhooks_where_ordered",
                client -> client.organization()
                        .webhooks()
                        .listOfProject(
                                "cm00000000000000000000701",
                                where(Webhook.STATUS).equalTo("ACTIVE").orderBy(Webhook.CREATED_AT.ascending())));
        all.when(
                "organization_webhook_create_for_project",
                client -> client.organization()
                        .webhooks()
                        .create(NewWebhook.of(URL, SECRET, WebhookTopic.LABEL_CREATED, WebhookTopic.WORKFLOW_ACTION)
                                .withProject("cl00000000000000000000014")));
        all.when(
                "organization_webhook_create_no_secret",
                client -> client.organization().webhooks().create(NewWebhook.of(URL, "", WebhookTopic.LABEL_CREATED)));
        all.when(
                "organization_webhook_create_no_topics",
                client -> client.organization().webhooks().create(NewWebhook.of(URL, SECRET)));
        all.when(
                "organization_webhook_create_no_url",
                client ->
                        client.organization().webhooks().create(NewWebhook.of("", SECRET, WebhookTopic.LABEL_CREATED)));
        all.when(
                "organization_webhook_create_unknown_topic",
                client -> client.organization()
                        .webhooks()
                        .create(NewWebhook.of(URL, SECRET, WebhookTopic.REVIEW_CREATED)));
        all.when(
                "organization_webhook_created_by",
                client -> client.organization().webhooks().findCreator(WEBHOOK));
        all.when(
                "organization_webhook_organization",
                client -> client.organization().webhooks().organization(WEBHOOK));
        all.when(
                        "organization_webhook_project_null",
                        client -> client.organization().webhooks().findProject(WEBHOOK))
                .answering("webhook.project", new Object[] {null});
        all.when(
                "organization_webhook_delete",
                client -> client.organization().webhooks().delete(WEBHOOK));
        all.when(
                "organization_webhook_update_empty_topics",
                client -> client.organization().webhooks().update(WEBHOOK, WebhookUpdate.ofTopics()));
        all.when(
                "organization_webhook_update_url_only",
                client -> client.organization()
                        .webhooks()
                        .update(WEBHOOK, WebhookUpdate.ofUrl("https://hooks.example.org/v2")));
        all.when(
                        "organization_webhook_update_not_found",
                        client -> client.organization()
                                .webhooks()
                                .update(WEBHOOK, WebhookUpdate.ofUrl("https://hooks.example.org/v2")))
                .answering("updateWebhook", new Object[] {null});
    }
}
