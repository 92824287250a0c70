package io.github.labelboxspring.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A campaign as a person goes through it, with the keyboard. */
class StoryTests extends BrowserTest {

    private static final int ROUND = 10;

    private static final int MOST_TABS = 60;

    @Test
    void aCampaignFromItsFormToTheAccuracyOfItsSecondRound() {
        Page page = open("/campaigns");
        fillForm(page);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/campaigns/c[a-z0-9]+(#.*)?$"));
        String campaign = page.url().replaceAll(".*/|#.*", "");
        page.evaluate("() => window.sameDocument = true");

        Locator label = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Label round 1"));
        assertThat(label).isVisible();
        assertThat(page.getByLabel("40 of 40 pictures imported")).hasAttribute("value", "40");
        assertThat(page.getByText("Built-in digits")).isVisible();
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        screenshot(page, "story-1-imported");

        tabTo(page, label);
        page.keyboard().press("Enter");
        firstRound(page, campaign);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the campaign"))
                .click();
        awaitRound(campaign, 1, Round.State.CLOSED);

        Locator open = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open next round"));
        assertThat(open).isVisible();
        assertThat(page.locator("#rounds")).containsText(Pattern.compile("1\\s+Closed\\s+10 of 10"));
        tabTo(page, open);
        page.keyboard().press("Enter");
        Locator second = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Label round 2"));
        assertThat(second).isVisible();
        screenshot(page, "story-4-second-round");
        tabTo(page, second);
        page.keyboard().press("Enter");
        secondRound(page, campaign);
        results(page, campaign);
        activities(page);
    }

    private static void fillForm(Page page) {
        tabTo(page, page.getByLabel("Name"));
        page.keyboard().type("Forty digits");
        tabTo(page, page.getByLabel("Number of digits"));
        type(page, "40");
        tabTo(page, page.getByLabel("People label"));
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("The known digit of each picture")).isChecked();
        page.keyboard().press("ArrowUp");
        assertThat(page.getByLabel("People label")).isChecked();
        tabTo(page, page.getByLabel("Pictures in the first round"));
        type(page, String.valueOf(ROUND));
        tabTo(page, page.getByLabel("Pictures in each round after it"));
        type(page, String.valueOf(ROUND));
        screenshot(page, "story-0-form");
        tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start campaign")));
    }

    private static void type(Page page, String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Labels all pictures by keys: with one label that is taken back, and one picture that is left for later. */
    private void firstRound(Page page, String campaign) {
        RoundItem first = shown(page, campaign, 1);
        screenshot(page, "story-2-labelling");
        page.keyboard().press(String.valueOf((truth(first) + 1) % 10));
        RoundItem next = shownAfter(page, campaign, first);
        assertThat(digitsInLabelbox(first.item().globalKey())).containsExactly((truth(first) + 1) % 10);
        page.keyboard().press("u");
        assertThat(page.getByRole(AriaRole.STATUS))
                .hasText("The label of " + first.item().name() + " is taken back.");
        assertThat(shown(page, campaign, 1).item().seq()).isEqualTo(first.item().seq());
        assertThat(digitsInLabelbox(first.item().globalKey())).isEmpty();

        page.keyboard().press("s");
        assertThat(shownAfter(page, campaign, first).item().seq())
                .isEqualTo(next.item().seq());
        for (int done = 0; done < ROUND - 1; done++) {
            labelTrue(page, campaign, false);
        }
        assertThat(shown(page, campaign, 1).item().seq())
                .as("the skipped picture")
                .isEqualTo(first.item().seq());
        labelTrue(page, campaign, true);
        assertThat(page.getByText(Pattern.compile("All pictures of round 1 have a label|Round 1 is (labelled|done)")))
                .isVisible();
        screenshot(page, "story-3-all-labelled");
    }

    /** The model has seen the labels of the first round, and says what it takes each picture for. */
    private void secondRound(Page page, String campaign) {
        for (int done = 0; done < ROUND; done++) {
            RoundItem item = shown(page, campaign, 2);
            assertThat(page.getByText(Pattern.compile("The model reads " + item.predicted() + " and is \\d+ ?% sure")))
                    .isVisible();
            if (done == 0) {
                screenshot(page, "story-5-prediction");
            }
            labelTrue(page, campaign, done == ROUND - 1);
        }
    }

    private void labelTrue(Page page, String campaign, boolean last) {
        RoundItem item =
                shown(page, campaign, this.rounds.latest(campaign).orElseThrow().number());
        page.keyboard().press(String.valueOf(truth(item)));
        if (last) {
            page.locator("#desk img").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        } else {
            shownAfter(page, campaign, item);
        }
        assertThat(digitsInLabelbox(item.item().globalKey())).contains(truth(item));
    }

    private static int truth(RoundItem item) {
        return Objects.requireNonNull(item.item().truth());
    }

    /** The picture that is shown now. */
    private RoundItem shown(Page page, String campaign, int round) {
        String name = page.locator("#desk figcaption .code").textContent();
        return this.rounds.items(campaign, round).stream()
                .filter(item -> item.item().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private RoundItem shownAfter(Page page, String campaign, RoundItem before) {
        assertThat(page.locator("#desk figcaption .code"))
                .not()
                .hasText(before.item().name());
        return shown(page, campaign, before.round());
    }

    private void results(Page page, String campaign) {
        awaitRound(campaign, 2, Round.State.CLOSED);
        go(page, "/campaigns/" + campaign);
        Round round = this.rounds.get(campaign, 2);
        assertThat(page.locator("#rounds tr[data-round='2']"))
                .containsText(round.correct() + " of " + round.compared());
        int[][] confusion = this.rounds.confusion(campaign, 2);
        assertThat(IntStream.range(0, 10)
                        .map(label -> IntStream.of(confusion[label]).sum())
                        .sum())
                .isEqualTo(ROUND);
        Locator cells = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Round 2: 10 predictions"))
                .locator("td[data-count]");
        List<Integer> shown =
                cells.allTextContents().stream().map(Integer::valueOf).toList();
        assertThat(shown)
                .isEqualTo(IntStream.range(0, 100)
                        .mapToObj(at -> confusion[at / 10][at % 10])
                        .toList());
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Plot of the accuracy")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Plot of the confusion matrix")))
                .isVisible();
        assertThat(page.locator("#pictures").getByText(Pattern.compile("^Model \\d")))
                .hasCount(40);
        screenshot(page, "story-6-results");
    }

    private void activities(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Activity").setExact(true))
                .click();
        screenshot(page, "story-7-activity");
        Locator kinds = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Kinds of activity"));
        kinds.getByText("Campaigns").click();
        listed(page, "Campaign 'Forty digits' is begun");
        listed(page, "Evaluation of round 2: completed");
        kinds.getByText("Tasks").click();
        listed(page, "Task 'export': complete");
        kinds.getByText("Webhooks").click();
        listed(page, "Webhook");
    }

    private static void listed(Page page, String text) {
        assertThat(page.locator("#activity")
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
    }

    /** Presses Tab until something has the focus. */
    private static void tabTo(Page page, Locator target) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + target);
    }
}
