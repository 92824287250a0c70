package io.github.labelboxspring.sample.browser;

import com.microsoft.playwright.Page;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.digits.DigitSource;
import io.github.labelboxspring.sample.jobs.Campaigns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** The application with an emulator in the same process, and a browser. All such tests share the application. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "labelbox.polling.first=20ms",
            "labelbox.webhooks.secret=a-secret-of-sixteen-characters",
            "sample.demo.enabled=false",
            "sample.dispatch-interval=50ms",
            "sample.intake.allow-private-addresses=true",
            "sample.live-interval=100ms",
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1"
        })
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class BrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    static final RestartableEmulator EMULATOR = new RestartableEmulator();

    /** Known before the application starts, since it says where Labelbox sends webhooks. */
    private static final String URL = "http://127.0.0.1:" + TestSocketUtils.findAvailableTcpPort();

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Pattern DIGIT = Pattern.compile("\"answer\":\\{[^}]*\"title\":\"(\\d)\"");

    @Autowired
    LabelboxClient labelbox;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    CampaignRepository repository;

    @Autowired
    RoundRepository rounds;

    @Autowired
    private DigitSource digits;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        LabelboxEmulator emulator = EMULATOR.running();
        properties.add("labelbox.api-key", emulator::apiKey);
        properties.add("labelbox.endpoint", emulator::endpoint);
        properties.add("labelbox.rest-endpoint", emulator::restEndpoint);
        properties.add("labelbox.app-url", emulator::appUrl);
        properties.add("sample.url", () -> URL);
        properties.add("server.port", () -> URL.substring(URL.lastIndexOf(':') + 1));
    }

    /** Where the application is. */
    static String url() {
        return URL;
    }

    /** Opens a page in a tab of its own. */
    Page open(String path) {
        Page page = CHROMIUM.tab();
        go(page, path);
        return page;
    }

    void go(Page page, String path) {
        page.navigate(URL + path);
    }

    /** A campaign of digits for people, whose first round waits for labels. */
    Campaign campaign(String name, int pictures, int round) {
        Campaign campaign = this.campaigns.begin(new NewCampaign(
                name, Campaign.Source.DIGITS, Campaign.Labelling.PEOPLE, round, round, this.digits.items(pictures)));
        awaitRound(campaign.id(), 1, Round.State.LABELLING);
        return this.repository.get(campaign.id());
    }

    /** A campaign that has labelled itself: its rounds are closed. */
    Campaign finishedCampaign(String name, int pictures, int round) {
        Campaign campaign = this.campaigns.begin(new NewCampaign(
                name, Campaign.Source.DIGITS, Campaign.Labelling.TRUTH, round, round, this.digits.items(pictures)));
        awaitRound(campaign.id(), (pictures + round - 1) / round, Round.State.CLOSED);
        return this.repository.get(campaign.id());
    }

    /** Which digits the labels of a picture say in Labelbox. */
    List<Integer> digitsInLabelbox(String globalKey) {
        return digitsOfRow(row(globalKey));
    }

    String row(String globalKey) {
        return this.labelbox.dataRows().getByGlobalKey(globalKey).execute().id();
    }

    List<Integer> digitsOfRow(String row) {
        return this.labelbox.labels().listOfDataRow(row).execute().stream()
                .map(label -> DIGIT.matcher(String.valueOf(label.label())))
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Chromium.SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    void awaitRound(String campaignId, int number, Round.State state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> this.rounds
                        .find(campaignId, number)
                        .filter(round -> round.state() == state)
                        .isPresent());
    }
}
