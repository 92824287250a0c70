package io.github.labelboxspring.sample.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.digits.DigitSource;
import io.github.labelboxspring.sample.jobs.Campaigns;
import io.github.labelboxspring.sample.labelling.Desk;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What pages answer, with the embedded emulator behind them. */
@SpringBootTest(properties = {"sample.demo.enabled=false", "spring.datasource.url=jdbc:h2:mem:pages"})
@AutoConfigureMockMvc
class PagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LabelboxClient labelbox;

    @Autowired
    private LabelboxEmulator emulator;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignRepository repository;

    @Autowired
    private DigitSource digits;

    @Autowired
    private ActivityLog activities;

    @Autowired
    private Desk desk;

    @Test
    void anInvalidFormSaysWhatIsWrongBesideEachFieldAndBeginsNothing() {
        int before = this.repository.all().size();

        MvcTestResult answer = send(multipart("/campaigns")
                .param("name", " ")
                .param("source", "DIGITS")
                .param("digits", "1798")
                .param("labelling", "PEOPLE")
                .param("firstRound", "x")
                .param("nextRound", "0"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("id=\"name-error\">Give the campaign a name")
                .contains("id=\"digits-error\">Take 1 to 1797 digits, not 1798.")
                .contains("id=\"firstRound-error\">Enter a whole number.")
                .contains("id=\"nextRound-error\">Enter a number from 1 to 10,000.");
        assertThat(this.repository.all()).hasSize(before);
    }

    @Test
    void allProblemsOfACsvFileAreShown() {
        MvcTestResult answer = send(multipart("/campaigns")
                .file(new MockMultipartFile(
                        "file",
                        "urls.csv",
                        "text/csv",
                        "url,digit\nftp://a/b.png,1\nhttps://a/c.png,12\n".getBytes(UTF_8)))
                .param("name", "From a file")
                .param("source", "CSV")
                .param("labelling", "PEOPLE")
                .param("firstRound", "1")
                .param("nextRound", "1"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("Line 2: ", "Line 3: ");
    }

    @Test
    void aCampaignThatKnownDigitsCannotLabelIsRefusedAsAWhole() {
        MvcTestResult answer = send(multipart("/campaigns")
                .file(new MockMultipartFile(
                        "file", "urls.csv", "text/csv", "url\nhttps://example.com/c.png\n".getBytes(UTF_8)))
                .param("name", "From a file")
                .param("source", "CSV")
                .param("labelling", "TRUTH")
                .param("firstRound", "1")
                .param("nextRound", "1"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("does not say which digit it is");
    }

    @Test
    void aLabelIsInLabelboxWhenTheNextPictureIsShown() {
        Campaign campaign = campaign(3, 3);
        String path = "/campaigns/" + campaign.id() + "/label";

        assertThat(body(send(get(path)))).contains("/items/0.png").doesNotContain("autofocus");

        MvcTestResult answer = send(post(path).param("seq", "0").param("digit", "0"));

        assertThat(answer).hasStatusOk();
        assertThat(body(answer))
                .contains("digit-0000 is labelled 0.")
                .contains("/items/1.png", "autofocus")
                .doesNotContain("<html");
        assertThat(labels(campaign, 0)).hasSize(1);

        assertThat(body(send(post(path).param("seq", "0").param("digit", "7"))))
                .contains("digit-0000 had a label already, which is kept.");
        assertThat(labels(campaign, 0)).hasSize(1);

        assertThat(body(send(post(path + "/skip").param("seq", "1")))).contains("/items/2.png");
        assertThat(body(send(post(path + "/undo"))))
                .contains("The label of digit-0000 is taken back.")
                .contains("/items/0.png");
        assertThat(labels(campaign, 0)).isEmpty();
        assertThat(body(send(post(path + "/undo")))).contains("There is no label of this round to take back.");
    }

    @Test
    void aPictureOfNoOpenRoundIsNotLabelled() {
        Campaign campaign = campaign(3, 1);

        MvcTestResult answer = send(
                post("/campaigns/" + campaign.id() + "/label").param("seq", "2").param("digit", "2"));

        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("Picture 2 does not wait for a label").contains("/items/0.png");
    }

    @Test
    void aLabelThatLabelboxDoesNotTakeIsNotSaved() {
        Campaign campaign = campaign(2, 2);
        String path = "/campaigns/" + campaign.id() + "/label";
        this.emulator.faults().on("createLabelImport").graphqlError("FORBIDDEN", "not today");

        MvcTestResult answer = send(post(path).param("seq", "0").param("digit", "0"));

        assertThat(answer).hasStatus(502);
        assertThat(body(answer))
                .contains("This is not completed", "not today")
                .contains("/items/0.png")
                .doesNotContain("is labelled");
        assertThat(body(send(post(path).param("seq", "0").param("digit", "0")))).contains("digit-0000 is labelled 0.");
    }

    @Test
    void theWorkspaceSaysWhyItCannotBeShown() {
        this.emulator.faults().on("projects").internalServerError("out of order", 500);

        MvcTestResult answer = send(get("/workspace/objects"));

        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("because Labelbox cannot be used", "out of order", "Try again");
    }

    @Test
    void activitiesHavePages() {
        for (int at = 0; at < 60; at++) {
            this.activities.add(Activity.Kind.WEBHOOK, null, "Webhook " + at, "");
        }

        String latest = body(send(get("/activity?kind=WEBHOOK")));
        assertThat(latest).contains("Webhook 59", "Webhook 10<").doesNotContain("Webhook 9<");
        Matcher older = Pattern.compile("before=(\\d+)").matcher(latest);
        assertThat(older.find()).isTrue();
        assertThat(body(send(get("/activity?kind=WEBHOOK&before=" + older.group(1)))))
                .contains("Webhook 9<")
                .doesNotContain("Webhook 10<", "sse:activity\" hx-get");
        assertThat(body(send(get("/")))).doesNotContain("Webhook 59");
    }

    @Test
    void aRoundIsNotOpenedBeforeTheOneBeforeItIsDone() {
        Campaign campaign = campaign(2, 1);

        MvcTestResult answer =
                send(post("/campaigns/" + campaign.id() + "/rounds").param("size", "1"));

        assertThat(answer).hasRedirectedUrl("/campaigns/" + campaign.id());
        assertThat(answer).flash().containsEntry("problem", "Round 1 is not done yet.");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        MvcTestResult campaign = send(get("/campaigns/c0"));
        assertThat(campaign).hasStatus(404);
        assertThat(body(campaign)).contains("There is no campaign c0.").contains("To the overview");
        assertThat(send(get("/campaigns/c0/label"))).hasStatus(404);
        assertThat(send(get("/campaigns/c0/items/0.png"))).hasStatus(404);
        assertThat(send(post("/campaigns/c0/retry"))).hasStatus(404);
    }

    @Test
    void noPageShowsTheApiKey() {
        Campaign campaign = campaign(1, 1);

        for (String path : List.of(
                "/",
                "/connection",
                "/work",
                "/campaigns",
                "/campaigns/" + campaign.id(),
                "/workspace/objects",
                "/activity")) {
            assertThat(send(get(path))).as(path).hasStatusOk().bodyText().doesNotContain(this.emulator.apiKey());
        }
    }

    @Test
    void theWorkspaceListsWhatBelongsToCampaignsWithTheirPictures() {
        Campaign campaign = campaign(1, 1);

        assertThat(body(send(get("/workspace/objects"))))
                .contains(campaign.project(), campaign.dataset())
                .contains("/campaigns/" + campaign.id() + "/items/0.png");
    }

    @Test
    void theWorkspaceShowsFurtherPagesOnDemand() {
        PagedCall<Dataset> list = this.labelbox.datasets().list();
        List<String> created = new ArrayList<>();
        do {
            created.add(this.labelbox
                    .datasets()
                    .create(NewDataset.of("Birds"))
                    .execute()
                    .id());
        } while (list.execute().size() <= list.first().execute().items().size());
        List<String> ids = list.mapItems(Dataset::id).execute();

        Matcher button = Pattern.compile("hx-get=\"(/workspace/datasets[^\"]+)\"")
                .matcher(body(send(get("/workspace/objects"))));
        assertThat(button.find()).isTrue();
        URI further = URI.create(button.group(1));

        assertThat(body(send(get(further))))
                .contains("data/" + ids.get(ids.size() - 1))
                .doesNotContain("data/" + ids.get(0), "hx-get");

        this.emulator.faults().on("datasets").internalServerError("out of order", 500);
        assertThat(body(send(get(further)))).contains("out of order", "Try again", "hx-get=\"" + further + "\"");

        created.forEach(id -> this.labelbox.datasets().delete(id).execute());
    }

    private Campaign campaign(int pictures, int round) {
        Campaign campaign = this.campaigns.begin(new NewCampaign(
                "Digits",
                Campaign.Source.DIGITS,
                Campaign.Labelling.PEOPLE,
                round,
                round,
                this.digits.items(pictures)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> this.desk.round(campaign.id()).map(Round::number).isPresent());
        return this.repository.get(campaign.id());
    }

    private List<Label> labels(Campaign campaign, int picture) {
        String row = this.labelbox
                .dataRows()
                .getByGlobalKey(campaign.id() + "-"
                        + this.digits.items(picture + 1).get(picture).name())
                .execute()
                .id();
        return this.labelbox.labels().listOfDataRow(row).execute();
    }

    private MvcTestResult send(AbstractMockHttpServletRequestBuilder<?> request) {
        return this.mvc.perform(request.with(user("person")).with(csrf()));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
