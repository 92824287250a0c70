package io.github.labelboxspring.sample.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.webhooks.LabelCreatedEvent;
import io.github.labelboxspring.boot.webhooks.WebhookDelivery;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.digits.DigitSource;
import io.github.labelboxspring.sample.jobs.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** Nothing is set: the embedded emulator reports what people do in it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sample.demo.enabled=false",
            "sample.dispatch-interval=50ms",
            "spring.datasource.url=jdbc:h2:mem:webhook"
        })
class WebhookTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private LabelboxClient labelbox;

    @Autowired
    private LabelboxEmulator emulator;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignRepository repository;

    @Autowired
    private RoundRepository rounds;

    @Autowired
    private DigitSource digits;

    @Autowired
    private ActivityLog activities;

    @Autowired
    private CampaignWebhook webhook;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whatAPersonLabelsInLabelboxIsAnActivity() {
        Campaign campaign = campaign();
        Member labeler = this.emulator.people().add("ada@example.org", DefaultRole.LABELER);
        this.emulator
                .people()
                .work(labeler)
                .label(campaign.project(), campaign.id() + "-digit-0001", List.of(), Duration.ofSeconds(1));
        await().atMost(PATIENCE).until(() -> received(campaign.id()).size() == 2);
        assertThat(received(campaign.id()))
                .extracting(Activity::title)
                .containsExactlyInAnyOrder("Label created", "Workflow action");
        assertThat(received(campaign.id()))
                .allSatisfy(activity -> assertThat(activity.detail())
                        .startsWith("Data row ")
                        .endsWith(" in project " + campaign.project()));
    }

    @Test
    void theWebhookOfAProjectIsMadeOnce() {
        Campaign campaign = campaign();
        this.webhook.prepare(campaign.project());
        assertThat(this.labelbox
                        .organization()
                        .webhooks()
                        .listOfProject(campaign.project())
                        .flux()
                        .toStream())
                .singleElement()
                .satisfies(webhook ->
                        assertThat(webhook.url()).isEqualTo("http://127.0.0.1:" + this.port + "/labelbox/webhooks"));
    }

    @Test
    void aDeliveryThatIsRepeatedIsListedOnce() {
        int before = this.activities.latest(Activity.Kind.WEBHOOK, 100).size();
        WebhookDelivery delivery = new WebhookDelivery(
                "i".repeat(255), "LABEL_CREATED", "default", Instant.now(), "{\"id\": \"label-1\"}");
        this.events.publishEvent(new LabelCreatedEvent(delivery));
        this.events.publishEvent(new LabelCreatedEvent(delivery));
        assertThat(this.activities.latest(Activity.Kind.WEBHOOK, 100)).hasSize(before + 1);
    }

    private Campaign campaign() {
        String id = this.campaigns
                .begin(new NewCampaign(
                        "Webhooks", Campaign.Source.DIGITS, Campaign.Labelling.PEOPLE, 3, 3, this.digits.items(3)))
                .id();
        await().atMost(PATIENCE)
                .until(() -> this.rounds
                        .find(id, 1)
                        .filter(round -> round.state() == Round.State.LABELLING)
                        .isPresent());
        return this.repository.get(id);
    }

    private List<Activity> received(String campaignId) {
        return this.activities.latest(Activity.Kind.WEBHOOK, 100).stream()
                .filter(activity -> Objects.equals(activity.campaignId(), campaignId))
                .toList();
    }
}
