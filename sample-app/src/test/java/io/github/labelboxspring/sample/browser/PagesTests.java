package io.github.labelboxspring.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.sample.campaign.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page: it can be used by everybody, on every screen. */
class PagesTests extends BrowserTest {

    private static final int NARROW = 360;

    private static final int HIGH = 800;

    /** What has the focus: where it is, whether it shows that, and its name. */
    private static final String FOCUS = """
            () => {
                const element = document.activeElement;
                const style = getComputedStyle(element);
                return [element.tagName + '#' + element.id + ' ' + (element.innerText || element.name || '').trim(),
                    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0];
            }
            """;

    /** Refreshes what is live, with the focus on each thing in turn, and says what lost it. */
    private static final String LOSES_FOCUS = """
            async () => {
                const refresh = (part, event) => new Promise(done => {
                    document.addEventListener('htmx:afterSettle', done, {once: true});
                    htmx.trigger(part, event);
                });
                const name = element => element.id || element.tagName + ' ' + element.innerText;
                const live = [...document.querySelectorAll('main [hx-trigger*="sse:"]')]
                    .map(each => [name(each), each.getAttribute('hx-trigger').match(/sse:\\w+/)[0]]);
                const all = [...document.querySelectorAll('main a[href], main button, main [tabindex="0"], main input')]
                    .filter(each => each.checkVisibility() && !each.disabled).map(name);
                const lost = [];
                for (const each of all) {
                    const focused = () => name(document.activeElement) === each;
                    [...document.querySelectorAll('main *')].find(one => name(one) === each).focus();
                    for (const [part, event] of focused() ? live : []) {
                        await refresh(document.getElementById(part), event);
                    }
                    if (!focused()) {
                        lost.push(each);
                    }
                }
                return [live.length, lost];
            }
            """;

    private static final String INTERACTIVE = "main a[href], main button:not([disabled]), main select,"
            + " main input:not([type=hidden]):not([type=radio]), header a[href]";

    @Test
    void everyPageIsAccessibleAtEveryWidthInEveryColour() {
        paths().forEach((name, path) -> {
            Page page = open(path);
            settled(page);
            Accessibility.check(page);
            screenshot(page, "page-" + name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            screenshot(page, "page-" + name + "-dark");
            page.setViewportSize(NARROW, HIGH);
            screenshot(page, "page-" + name + "-narrow");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of %s", path)
                    .isEqualTo(NARROW);
            page.close();
        });
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs() {
        paths().forEach((name, path) -> {
            Page page = open(path);
            settled(page);
            int all = ((Number) page.locator(INTERACTIVE)
                            .evaluateAll("all => all.filter(each => each.checkVisibility()).length"))
                    .intValue();
            int reached = 0;
            for (int tabs = 0; tabs < all * 3 && reached < all; tabs++) {
                page.keyboard().press("Tab");
                List<?> focus = focus(page);
                if (Boolean.TRUE.equals(
                        page.evaluate("selector => document.activeElement.matches(selector)", INTERACTIVE))) {
                    reached++;
                    assertThat(focus.get(1))
                            .as("focus is visible at %s of %s", focus.get(0), path)
                            .isEqualTo(true);
                }
            }
            assertThat(reached).as("what Tab reaches on %s", path).isGreaterThanOrEqualTo(all);
            page.close();
        });
    }

    @Test
    void theFirstLinkLeadsPastTheNavigation() {
        Page page = open("/campaigns");
        page.keyboard().press("Tab");
        assertThat(focus(page).get(0)).asString().contains("Skip to content");
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void theFocusStaysWhereItIsWhenAPageIsRefreshed() {
        String closed = "/campaigns/" + shared().id();
        for (String path : List.of("/", "/campaigns", closed, closed + "/label", "/activity")) {
            Page page = open(path);
            settled(page);
            List<?> answer = (List<?>) page.evaluate(LOSES_FOCUS);
            assertThat(answer.get(0)).as("live parts of %s", path).isNotEqualTo(0);
            assertThat(answer.get(1)).as("what loses the focus on %s", path).isEqualTo(List.of());
            page.close();
        }
    }

    @Test
    void whatIsTypedStaysWhenAPageIsRefreshed() {
        Page page = open("/campaigns/" + shared().id());
        settled(page);
        Locator size = page.getByRole(AriaRole.SPINBUTTON);
        size.fill("7");

        page.waitForResponse("**/campaigns/*", () -> page.evaluate("() => htmx.trigger('#state', 'sse:campaigns')"));
        settled(page);

        assertThat(size).hasValue("7");
        assertThat(size).isFocused();
    }

    @Test
    void nothingMovesForThoseWhoWantThat() {
        Campaign campaign = campaign("Still", 2, 2);
        Page page = CHROMIUM.tab();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String path : List.of("/", "/campaigns/" + campaign.id(), "/campaigns/" + campaign.id() + "/label")) {
            go(page, path);
            settled(page);
            assertThat(page.evaluate("() => document.getAnimations().length"))
                    .as("animations on %s", path)
                    .isEqualTo(0);
        }
        page.keyboard().press("0");
        assertThat(page.getByText("1 of 2 labelled")).isVisible();
        assertThat(page.evaluate("() => document.getAnimations().length")).isEqualTo(0);
    }

    @Test
    void headingsAndLandmarksTellWhereOneIs() {
        paths().forEach((name, path) -> {
            Page page = open(path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasCount(1);
            assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
            assertThat(page.getByRole(
                            AriaRole.NAVIGATION,
                            new Page.GetByRoleOptions().setName("Pages").setExact(true)))
                    .hasCount(1);
            settled(page);
            page.close();
        });
    }

    @Test
    void furtherDatasetsOfTheWorkspaceAreShownByKeyboard() {
        List<String> created = new ArrayList<>();
        for (int at = 0; at <= 100; at++) {
            created.add(this.labelbox
                    .datasets()
                    .create(NewDataset.of("Birds"))
                    .execute()
                    .id());
        }
        Page page = open("/workspace");
        Locator listed = page.locator("section[aria-labelledby=datasets] li");
        assertThat(listed).hasCount(100);

        page.getByRole(AriaRole.BUTTON).getByText("Show more").press("Enter");

        assertThat(listed.nth(100)).isVisible();
        assertThat(page.getByText("Show more")).hasCount(0);
        assertThat(listed.nth(100).getByRole(AriaRole.LINK).first()).isFocused();
        Accessibility.check(page);
        created.forEach(id -> this.labelbox.datasets().delete(id).execute());
    }

    private static List<?> focus(Page page) {
        return (List<?>) page.evaluate(FOCUS);
    }

    /** The stream of events is open, and what came with it is shown. */
    private static void settled(Page page) {
        assertThat(page).hasTitle(Pattern.compile(" · Labelling campaigns$"));
        page.waitForFunction(
                "() => document.querySelector('.htmx-request') === null && document.readyState === 'complete'");
    }

    /** Every page, with something on it. */
    private Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        String closed = "/campaigns/" + shared().id();
        paths.put("overview", "/");
        paths.put("campaigns", "/campaigns");
        paths.put("campaign", closed);
        paths.put("label", "/campaigns/" + labelling().id() + "/label");
        paths.put("label-done", closed + "/label");
        paths.put("workspace", "/workspace");
        paths.put("activity", "/activity");
        paths.put("not-found", "/campaigns/none");
        CHROMIUM.problems().expect("status 404: GET .*/campaigns/none");
        return paths;
    }

    private Campaign shared() {
        return named("Three rounds").orElseGet(() -> finishedCampaign("Three rounds", 60, 20));
    }

    private Campaign labelling() {
        return named("People label").orElseGet(() -> campaign("People label", 10, 10));
    }

    private Optional<Campaign> named(String name) {
        return this.repository.all().stream()
                .filter(campaign -> campaign.name().equals(name))
                .findFirst();
    }
}
