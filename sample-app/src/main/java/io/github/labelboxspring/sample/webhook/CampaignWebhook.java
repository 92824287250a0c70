package io.github.labelboxspring.sample.webhook;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.webhooks.LabelboxWebhooksProperties;
import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.Webhook;
import io.github.labelboxspring.webhooks.WebhookStatus;
import io.github.labelboxspring.webhooks.WebhookTopic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Creates the webhook of a campaign's project, if Labelbox can reach this application. */
@Component
public class CampaignWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignWebhook.class);

    private static final WebhookTopic[] TOPICS = {
        WebhookTopic.LABEL_CREATED, WebhookTopic.LABEL_UPDATED, WebhookTopic.LABEL_DELETED, WebhookTopic.WORKFLOW_ACTION
    };

    private final LabelboxClient labelbox;

    private final WebhookTarget target;

    private final ObjectProvider<LabelboxWebhooksProperties> endpoint;

    CampaignWebhook(
            LabelboxClient labelbox, WebhookTarget target, ObjectProvider<LabelboxWebhooksProperties> endpoint) {
        this.labelbox = labelbox;
        this.target = target;
        this.endpoint = endpoint;
    }

    /** Create the webhook of a project, unless it exists or the application cannot receive webhooks. */
    public void prepare(String projectId) {
        this.endpoint.ifAvailable(receiver -> this.target
                .url()
                .ifPresent(application -> prepare(projectId, application + receiver.path(), receiver.secret())));
    }

    private void prepare(String projectId, String url, @Nullable String secret) {
        boolean exists = this.labelbox
                .organization()
                .webhooks()
                .listOfProject(projectId, where(Webhook.URL).equalTo(url))
                .flux()
                .toStream()
                .anyMatch(webhook -> webhook.status() == WebhookStatus.ACTIVE);
        if (!exists) {
            Webhook webhook = this.labelbox
                    .organization()
                    .webhooks()
                    .create(NewWebhook.of(
                                    url, Objects.requireNonNull(secret, "labelbox.webhooks.secret is not set"), TOPICS)
                            .withProject(projectId))
                    .execute();
            LOG.info("Webhook {} of project {} goes to {}", webhook.id(), projectId, url);
        }
    }
}
