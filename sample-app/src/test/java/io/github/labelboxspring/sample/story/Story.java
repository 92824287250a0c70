package io.github.labelboxspring.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.sample.SampleApplication;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.NewItem;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.digits.DigitSource;
import io.github.labelboxspring.sample.jobs.Campaigns;
import io.github.labelboxspring.sample.labelling.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, and beside it an emulator that stays when the application is started again. */
final class Story implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;

    private final List<String> settings;

    private final LabelboxEmulator emulator;

    private ConfigurableApplicationContext application;

    /** @param settings properties of the application, as arguments */
    Story(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
        this.emulator = LabelboxEmulator.builder()
                .taskLatency(Duration.ofMillis(20))
                .processingTime(Duration.ofMillis(20))
                .start();
        this.application = application();
    }

    private ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(SampleApplication.class)
                .run(arguments().toArray(String[]::new));
    }

    /** Arguments of the application, in this process or in another. */
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(arguments(this.emulator, this.folder));
        arguments.add("--sample.demo.enabled=false");
        arguments.addAll(this.settings);
        return arguments;
    }

    static List<String> arguments(LabelboxEmulator emulator, Path folder) {
        return List.of(
                "--server.port=0",
                "--labelbox.api-key=" + emulator.apiKey(),
                "--labelbox.endpoint=" + emulator.endpoint(),
                "--labelbox.rest-endpoint=" + emulator.restEndpoint(),
                "--labelbox.polling.first=20ms",
                "--labelbox.tasks.jdbc.poll-interval=200ms",
                "--labelbox.tasks.jdbc.lease=1s",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("sample"),
                "--sample.stop-patience=1s",
                "--sample.dispatch-interval=50ms",
                "--sample.look-interval=300ms");
    }

    LabelboxEmulator emulator() {
        return this.emulator;
    }

    /** Stops the application in good order, and starts it again with the same database. */
    void restart() {
        this.application.close();
        this.application = application();
    }

    /** Stops the application and starts it again without closing it, as for a checkpoint. */
    void pause() {
        this.application.stop();
        this.application.start();
    }

    <T> T bean(Class<T> type) {
        return this.application.getBean(type);
    }

    void publish(Object event) {
        this.application.publishEvent(event);
    }

    LabelboxClient labelbox() {
        return bean(LabelboxClient.class);
    }

    Desk desk() {
        return bean(Desk.class);
    }

    RoundRepository rounds() {
        return bean(RoundRepository.class);
    }

    Campaigns campaigns() {
        return bean(Campaigns.class);
    }

    Campaign campaign(String id) {
        return bean(CampaignRepository.class).get(id);
    }

    /** Begins a campaign with the first digits, in rounds of one size. */
    Campaign begin(Campaign.Labelling labelling, int digits, int round) {
        List<NewItem> items = bean(DigitSource.class).items(digits);
        return campaigns().begin(new NewCampaign("Digits", Campaign.Source.DIGITS, labelling, round, round, items));
    }

    /** Waits until the latest round of a campaign is as it should be. */
    Round until(String campaignId, Predicate<Round> wanted) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rounds().latest(campaignId).filter(wanted).isPresent());
        return rounds().latest(campaignId).orElseThrow();
    }

    Round until(String campaignId, int number, Round.State state) {
        return until(campaignId, round -> {
            assertThat(round.problem()).isNull();
            return round.number() == number && round.state() == state;
        });
    }

    @Override
    public void close() {
        this.application.close();
        this.emulator.close();
    }
}
