package io.github.labelboxspring.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Round;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The labelling view: each label is in Labelbox once, whatever people do. */
class LabellingTests extends BrowserTest {

    @AfterEach
    void resume() {
        EMULATOR.running().clock().resume();
    }

    @Test
    void aLabelIsInLabelboxBeforeTheNextPictureShows() {
        Campaign campaign = campaign("Slow", 3, 3);
        Page page = label(campaign);
        String row = row(campaign.id() + "-digit-0000");
        EMULATOR.running().clock().freeze();

        page.waitForRequest("**/label", () -> page.keyboard().press("0"));
        assertThat(digitsOfRow(row)).isEmpty();
        assertThat(picture(page)).hasText("digit-0000");
        page.keyboard().press("7");
        EMULATOR.running().clock().resume();

        assertThat(picture(page)).hasText("digit-0001");
        assertThat(digitsInLabelbox(campaign, 0)).containsExactly(0);
        assertThat(digitsInLabelbox(campaign, 1)).isEmpty();
        assertThat(page.getByText("1 of 3 labelled")).isVisible();
    }

    @Test
    void aReloadWhileALabelIsOnItsWayLosesNothing() {
        Campaign campaign = campaign("Reloaded", 3, 3);
        Page page = label(campaign);
        EMULATOR.running().clock().freeze();

        page.waitForRequest("**/label", () -> page.keyboard().press("0"));
        page.reload();
        assertThat(picture(page)).hasText("digit-0000");
        page.waitForRequest("**/label", () -> page.keyboard().press("0"));
        EMULATOR.running().clock().resume();

        assertThat(picture(page)).hasText("digit-0001");
        assertThat(digitsInLabelbox(campaign, 0)).containsExactly(0);
        page.reload();
        assertThat(picture(page)).hasText("digit-0001");
        page.keyboard().press("u");
        assertThat(picture(page)).hasText("digit-0000");
        assertThat(digitsInLabelbox(campaign, 0)).isEmpty();
    }

    @Test
    void twoTabsLabelTheSameCampaign() {
        Campaign campaign = campaign("Two tabs", 3, 3);
        Page one = label(campaign);
        Page other = label(campaign);

        one.keyboard().press("0");
        assertThat(picture(one)).hasText("digit-0001");
        assertThat(picture(other)).hasText("digit-0000");
        other.keyboard().press("8");

        assertThat(other.getByRole(AriaRole.STATUS)).hasText("digit-0000 had a label already, which is kept.");
        assertThat(picture(other)).hasText("digit-0001");
        assertThat(digitsInLabelbox(campaign, 0)).containsExactly(0);

        other.keyboard().press("1");
        assertThat(picture(other)).hasText("digit-0002");
        other.keyboard().press("2");
        assertThat(other.locator("#desk")).containsText("round 1");
        CHROMIUM.problems().expect("status 409: POST .*/label");
        awaitRound(campaign.id(), 1, Round.State.CLOSED);
        one.keyboard().press("5");
        assertThat(one.getByRole(AriaRole.ALERT).first()).containsText("does not wait for a label");
        assertThat(digitsInLabelbox(campaign, 1)).containsExactly(1);
        screenshot(one, "labelling-round-has-ended");
    }

    @Test
    void picturesThatWereLabelledBeforeAreLabelledAnew() {
        Campaign campaign = campaign("Rework", 2, 2);
        Page page = label(campaign);
        page.keyboard().press("0");
        assertThat(picture(page)).hasText("digit-0001");
        page.keyboard().press("7");
        awaitRound(campaign.id(), 1, Round.State.CLOSED);
        go(page, "/campaigns/" + campaign.id());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open next round"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Label round 2"))
                .click();

        for (int left = 2; left > 0; left--) {
            String name = picture(page).textContent();
            page.keyboard().press(name.equals("digit-0000") ? "0" : "1");
            if (left > 1) {
                assertThat(picture(page)).not().hasText(name);
            }
        }

        awaitRound(campaign.id(), 2, Round.State.CLOSED);
        assertThat(digitsInLabelbox(campaign, 0)).containsExactly(0);
        assertThat(digitsInLabelbox(campaign, 1)).containsExactly(1);
    }

    @Test
    void keysCanBeSwitchedOff() {
        Campaign campaign = campaign("Without keys", 2, 2);
        Page page = label(campaign);
        page.getByLabel("Keyboard").uncheck();
        page.keyboard().press("4");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("0").setExact(true))
                .click();
        assertThat(picture(page)).hasText("digit-0001");
        assertThat(digitsInLabelbox(campaign, 0)).containsExactly(0);
        page.reload();
        assertThat(page.getByLabel("Keyboard")).not().isChecked();
    }

    private Page label(Campaign campaign) {
        Page page = open("/campaigns/" + campaign.id() + "/label");
        assertThat(picture(page)).hasText("digit-0000");
        return page;
    }

    private static Locator picture(Page page) {
        return page.locator("#desk figcaption .code");
    }

    private List<Integer> digitsInLabelbox(Campaign campaign, int seq) {
        return digitsInLabelbox("%s-digit-%04d".formatted(campaign.id(), seq));
    }
}
