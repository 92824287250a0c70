package io.github.labelboxspring.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;

/** What axe-core finds on a page. */
final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What depends on colours. */
    private static final List<String> CONTRAST = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /** Fails if a page has serious or critical problems, in light or in dark colours. */
    static void check(Page page) {
        assertThat(problems(new AxeBuilder(page)))
                .as("accessibility of %s", page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(problems(new AxeBuilder(page).withRules(CONTRAST)))
                .as("contrast of %s in dark colours", page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Serious and critical problems. */
    static List<String> problems(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::text)
                .toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
