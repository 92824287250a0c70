package io.github.labelboxspring.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That tests of pages fail when they should. */
class ChromiumTests {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String ADDRESS = "http://sample.test/";

    @Test
    void problemsThatNobodySeesAreFound() {
        Page page = page("""
                <html lang="en"><head><title>Wrong</title></head><body>
                <script src="/console.js"></script>
                <script src="/absent.js"></script>
                <script>document.title = "An inline script has run"</script>
                </body></html>
                """);
        page.route(
                ADDRESS + "console.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("console.error('noted'); fetch('/cut').catch(() => {}); setTimeout(() => absent())")));
        page.route(ADDRESS + "absent.js", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.route(ADDRESS + "cut", route -> route.abort("connectionrefused"));
        CHROMIUM.problems().expect("console: noted");
        CHROMIUM.problems().expect("console: .*Content Security Policy");
        CHROMIUM.problems().expect("exception: .*absent is not defined");
        CHROMIUM.problems().expect("status 404: GET .*absent.js");
        CHROMIUM.problems().expect("failed: GET .*cut: net::ERR_CONNECTION_REFUSED");

        page.waitForRequestFinished(() -> page.navigate(ADDRESS));

        page.waitForFunction("() => document.readyState === 'complete'");
        assertThat(page.title()).isEqualTo("Wrong");
    }

    @Test
    void aProblemFailsTheTestUnlessItIsExpected() {
        Page page = page("<html lang=\"en\"><head><title>Right</title></head><body></body></html>");
        page.navigate(ADDRESS);
        assertThatThrownBy(() -> {
                    PageProblems problems = new PageProblems();
                    problems.expect("console: never");
                    problems.verify(page.context());
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("never");
        PageProblems problems = new PageProblems();
        problems.watch(page.context());
        page.evaluate("() => console.error('noted')");
        CHROMIUM.problems().expect("noted");
        assertThatThrownBy(() -> problems.verify(page.context()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("noted");
    }

    @Test
    void inaccessiblePagesAreFound() {
        Page page = page("""
                <html lang="en"><head><title>Inaccessible</title></head><body>
                <main><h1>A page</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><input></main>
                </body></html>
                """);
        page.navigate(ADDRESS);
        List<String> problems = Accessibility.problems(new AxeBuilder(page));
        assertThat(problems).anyMatch(problem -> problem.startsWith("image-alt (critical)"));
        assertThat(problems).anyMatch(problem -> problem.startsWith("label (critical)"));
    }

    private static Page page(String html) {
        Page page = CHROMIUM.tab();
        page.route(
                "**/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of(
                                "Content-Security-Policy", "default-src 'self'; img-src 'self' data:",
                                "Content-Type", "text/html"))
                        .setBody(html)));
        return page;
    }
}
