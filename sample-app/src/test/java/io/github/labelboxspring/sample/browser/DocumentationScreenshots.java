package io.github.labelboxspring.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.labelboxspring.sample.campaign.Campaign;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the screenshots of docs/reference/sample.md; run by its name only. */
class DocumentationScreenshots extends BrowserTest {

    private static final Path IMAGES = Path.of("..", "docs", "reference", "images");

    private static final int WIDTH = 1_000;

    private static final int HIGH = 1_320;

    private static final int LOW = 800;

    private static final long MOST_BYTES = 150_000;

    @Test
    void pages() throws Exception {
        Campaign digits = finishedCampaign("Handwritten digits", 600, 150);
        Campaign people = campaign("Digits for people", 40, 20);
        save("/campaigns/" + digits.id(), "sample-campaign", HIGH);
        save("/campaigns/" + people.id() + "/label", "sample-labelling", LOW);
        save("/", "sample-overview", LOW);
    }

    private void save(String path, String name, int height) throws Exception {
        Page page = CHROMIUM.tab();
        page.setViewportSize(WIDTH, height);
        page.waitForResponse("**/live", () -> go(page, path));
        assertThat(page.locator(".loading")).hasCount(0);
        page.waitForFunction("() => document.querySelector('.htmx-request') === null");
        Path file = IMAGES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }
}
