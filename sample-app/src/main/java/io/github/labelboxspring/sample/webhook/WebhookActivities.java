package io.github.labelboxspring.sample.webhook;

import io.github.labelboxspring.boot.webhooks.WebhookEvent;
import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Records webhook deliveries as activities, each only once even if it is repeated. */
@Component
class WebhookActivities {

    private final ActivityLog activities;

    private final CampaignRepository campaigns;

    WebhookActivities(ActivityLog activities, CampaignRepository campaigns) {
        this.activities = activities;
        this.campaigns = campaigns;
    }

    @EventListener
    void received(WebhookEvent event) {
        String project = event.projectId();
        this.activities.addOnce(
                Activity.Kind.WEBHOOK,
                campaign(project).map(Campaign::id).orElse(null),
                title(event.delivery().topic()),
                detail(project, event.dataRowId()),
                "webhook " + event.delivery().id());
    }

    private Optional<Campaign> campaign(@Nullable String project) {
        return project == null ? Optional.empty() : this.campaigns.findByProject(project);
    }

    /** Return {@code LABEL_CREATED} as "Label created". */
    private static String title(String topic) {
        return StringUtils.capitalize(topic.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String detail(@Nullable String project, @Nullable String dataRow) {
        return (dataRow == null ? "" : "Data row " + dataRow + " ") + (project == null ? "" : "in project " + project);
    }
}
