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

    private Accessibility() {}

    /** Fails if a page has serious or critical problems, in light or in dark colours. */
    static void check(Page page) {
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
            assertThat(problems(page))
                    .as("accessibility of %s in %s", page.url(), colors)
                    .isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Serious and critical problems. */
    static List<String> problems(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Accessibility::text)
                        .toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
