package io.github.labelboxspring.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What goes wrong on pages without a person seeing it: errors on the console, to which violations of the content security
 * policy belong, exceptions, requests that fail, and answers with an error status.
 */
final class PageProblems {

    private static final int FIRST_ERROR_STATUS = 400;

    /** How Chromium reports an answer with an error status, or a failed request, once more, without saying which it is. */
    private static final String REPEATED = "Failed to load resource";

    /** How htmx prints that the stream of events has ended, which it does with every page. */
    private static final String STREAM_ENDED = "Event";

    /** A request that a page has given up itself, as the stream of events when another page is opened. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final List<String> problems = new ArrayList<>();

    private final List<Pattern> expected = new ArrayList<>();

    void watch(BrowserContext window) {
        window.onConsoleMessage(this::printed);
        window.onWebError(error -> this.problems.add("exception: " + error.error()));
        window.onRequestFailed(this::failed);
        window.onResponse(this::answered);
    }

    private void printed(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith(REPEATED)
                && !message.text().equals(STREAM_ENDED)) {
            this.problems.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void failed(Request request) {
        if (!GIVEN_UP.equals(request.failure())) {
            this.problems.add("failed: " + request.method() + " " + request.url() + ": " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= FIRST_ERROR_STATUS) {
            this.problems.add(
                    "status " + response.status() + ": " + response.request().method() + " " + response.url());
        }
    }

    /** Allows problems whose text contains a match; one must come. */
    void expect(String regex) {
        this.expected.add(Pattern.compile(regex));
    }

    /** The problems so far, of which a test has its own opinion. */
    List<String> all(BrowserContext window) {
        window.pages().forEach(page -> page.evaluate("() => document.title"));
        return List.copyOf(this.problems);
    }

    /** Fails if there are problems that are not expected, or if one that is expected has not come. */
    void verify(BrowserContext window) {
        List<String> all = all(window);
        assertThat(all)
                .as("problems on the pages")
                .allMatch(problem -> this.expected.stream()
                        .anyMatch(pattern -> pattern.matcher(problem).find()));
        assertThat(this.expected)
                .as("expected problems on the pages")
                .allMatch(pattern -> all.stream()
                        .anyMatch(problem -> pattern.matcher(problem).find()));
    }
}
