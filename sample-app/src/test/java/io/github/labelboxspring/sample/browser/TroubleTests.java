package io.github.labelboxspring.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.github.labelboxspring.sample.campaign.Campaign;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What people see when something goes wrong, and how they go on. */
class TroubleTests extends BrowserTest {

    private static final int TOO_MANY_BYTES = 12_000_000;

    /** A page may have to wait until a request is given up, and until the next look at the connection. */
    private static final double LONG = 30_000;

    @Test
    void everyProblemOfACsvFileIsShownWithItsLine() {
        Page page = csv("Wrong lines", """
                url,name,digit
                ftp://example.org/one.png,one,1
                https://example.org/two.png,two,12
                https://example.org/three.png,two,3
                """);
        CHROMIUM.problems().expect("status 422: POST .*/campaigns");

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("The campaign was not started");
        Locator problems = page.locator("#file-error");
        assertThat(problems).containsText("Line 2: The URL must begin with http:// or https://");
        assertThat(problems).containsText("Line 3: The digit must be from 0 to 9, or empty, not '12'");
        assertThat(problems).containsText("Line 4: The name 'two' is that of line 3 already");
        assertThat(page.getByLabel("Name")).hasValue("Wrong lines");
        assertThat(page.getByLabel("A CSV file of URLs")).isChecked();
        assertThat(page.getByLabel("Pictures in the first round")).hasValue("7");
        assertThat(page.getByLabel("CSV file", new Page.GetByLabelOptions().setExact(true)))
                .hasAttribute("aria-invalid", "true");
        Accessibility.check(page);
        screenshot(page, "trouble-csv");
    }

    @Test
    void aPictureThatCannotBeReadIsShownAndTheOthersGoOn() {
        Campaign source = campaign("Source of pictures", 3, 3);
        String pictures = url() + "/campaigns/" + source.id() + "/items/";
        Page page = csv("Some unreadable", """
                url,name,digit
                %1$s0.png,zero,0
                http://127.0.0.1:1/none.png,unreachable,
                %1$s1.png,one,1
                %2$s/css/page.css,text,
                %1$s2.png,two,2
                """.formatted(pictures, url()));

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Label round 1")))
                .isVisible(patiently());
        assertThat(page.getByText("3 of 5 pictures imported")).isVisible();
        assertThat(page.getByText("2 pictures could not be imported")).isVisible();
        assertThat(page.getByText("unreachable: 127.0.0.1 cannot be reached")).isVisible();
        assertThat(page.getByText("text: This is no PNG or JPEG file")).isVisible();
        screenshot(page, "trouble-unreadable");
        go(page, "/campaigns/" + page.url().replaceAll(".*/|#.*", "") + "/label");
        assertThat(page.getByText("0 of 3 labelled")).isVisible();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithAWord() {
        Page page = csv("Too large", "x".repeat(TOO_MANY_BYTES));
        CHROMIUM.problems().expect("status 413: POST .*/campaigns");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The file is too large")))
                .isVisible();
        screenshot(page, "trouble-too-large");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages")))
                .isVisible();
    }

    @Test
    void labellingGoesOnAfterLabelboxWasDown() {
        Campaign campaign = campaign("Labelbox down", 2, 2);
        Page overview = open("/");
        Page page = open("/campaigns/" + campaign.id() + "/label");
        assertThat(overview.getByText("Connected")).isVisible();
        EMULATOR.stop();
        try {
            CHROMIUM.problems().expect("status 502: POST .*/label");
            page.keyboard().press("0");
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions()
                                    .setHasText("This is not completed, because Labelbox cannot be used")))
                    .isVisible(patiently());
            assertThat(page.locator("#desk figcaption")).containsText("digit-0000");
            screenshot(page, "trouble-labelling-down");
            assertThat(overview.getByText("Cannot be used")).isVisible(patiently());
            screenshot(overview, "trouble-overview-down");
        } finally {
            EMULATOR.startAgain();
        }
        page.keyboard().press("0");
        assertThat(page.locator("#desk figcaption")).containsText("digit-0001");
        assertThat(digitsInLabelbox(campaign.id() + "-digit-0000")).containsExactly(0);
        assertThat(overview.getByText("Connected")).isVisible(patiently());
    }

    @Test
    void aLabelOfWhichTheAnswerIsLostIsMadeOnce() {
        Campaign campaign = campaign("Answer lost", 2, 2);
        Page page = open("/campaigns/" + campaign.id() + "/label");
        EMULATOR.running()
                .faults()
                .on("createLabelImport")
                .times(1)
                .afterApplying()
                .cutConnection();
        CHROMIUM.problems().expect("status 502: POST .*/label");
        page.keyboard().press("0");
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions()
                                .setHasText("This is not completed, because Labelbox cannot be used")))
                .isVisible(patiently());
        page.keyboard().press("0");
        assertThat(page.locator("#desk figcaption")).containsText("digit-0001");
        assertThat(digitsInLabelbox(campaign.id() + "-digit-0000")).containsExactly(0);
    }

    @Test
    void workThatRunsWhileLabelboxIsDownGoesOnByItself() {
        Page page = open("/campaigns");
        EMULATOR.stop();
        try {
            begin(page, "Begun while down");
            assertThat(page.getByText("0 of 5 pictures imported")).isVisible();
        } finally {
            EMULATOR.startAgain();
        }
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Label round 1")))
                .isVisible(patiently());
        assertThat(page.getByText("5 of 5 pictures imported")).isVisible();
    }

    @Test
    void anImportThatHasStoppedCanBeTriedAgain() {
        EMULATOR.running()
                .faults()
                .on("createDataset")
                .always()
                .graphqlError("FORBIDDEN", "You are not allowed to create datasets");
        Page page = open("/campaigns");
        begin(page, "Stopped");
        assertThat(page.getByText("The campaign has stopped")).isVisible(patiently());
        assertThat(page.getByText("You are not allowed to create datasets")).isVisible();
        Accessibility.check(page);
        screenshot(page, "trouble-stopped");

        EMULATOR.running().faults().clear();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Label round 1")))
                .isVisible(patiently());
        assertThat(page.getByText("The campaign has stopped")).not().isVisible();
    }

    private static void begin(Page page, String name) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Number of digits").fill("5");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start campaign"))
                .click();
    }

    @Test
    void thePageSaysThatTheApplicationIsAway() {
        Campaign campaign = campaign("Offline", 2, 2);
        Page page = CHROMIUM.tab();
        page.waitForResponse("**/live", () -> go(page, "/campaigns/" + campaign.id() + "/label"));
        page.context().setOffline(true);
        page.keyboard().press("0");
        assertThat(page.getByText("The application cannot be reached")).isVisible();
        CHROMIUM.problems().expect("failed: .*net::ERR_INTERNET_DISCONNECTED");
        CHROMIUM.problems().expect("console: htmx:(sendError|afterRequest)");
        page.context().setOffline(false);
        page.keyboard().press("0");
        assertThat(page.locator("#desk figcaption")).containsText("digit-0001");
        assertThat(digitsInLabelbox(campaign.id() + "-digit-0000")).containsExactly(0);
    }

    /** Sends the form of a new campaign with a CSV file. */
    private Page csv(String name, String text) {
        Page page = open("/campaigns");
        page.getByLabel("Name").fill(name);
        page.getByLabel("A CSV file of URLs").check();
        page.getByLabel("CSV file", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("pictures.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("Pictures in the first round").fill("7");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start campaign"))
                .click();
        return page;
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LONG);
    }
}
