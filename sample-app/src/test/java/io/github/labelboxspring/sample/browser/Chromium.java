package io.github.labelboxspring.sample.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * A browser for each test class, and for each test a window that knows nothing of those before. A test fails if its pages
 * report problems that it does not expect, see {@link PageProblems}; a test that fails leaves a trace, to be viewed at
 * trace.playwright.dev, and a screenshot.
 *
 * <p>The browser is the one of the system: Debian's package {@code chromium}, or what {@value #PATH} names. Without one, tests
 * are skipped; if {@value #REQUIRED} is {@code true}, they fail.
 */
final class Chromium
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback {

    static final String PATH = "SAMPLE_CHROMIUM";

    static final String REQUIRED = "SAMPLE_CHROMIUM_REQUIRED";

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Path TRACES = Path.of("target", "traces");

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final double PATIENCE = 15_000;

    private static final int WIDTH = 1_280;

    private static final int HEIGHT = 900;

    private @Nullable Playwright playwright;

    private @Nullable Browser browser;

    private @Nullable BrowserContext window;

    private PageProblems problems = new PageProblems();

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable = executable().orElseThrow(() -> missing(context.getDisplayName()));
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.browser = this.playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Optional<Path> executable() {
        String named = System.getenv(PATH);
        return named == null
                ? USUAL_PLACES.stream().filter(Files::isExecutable).findFirst()
                : Optional.of(Path.of(named));
    }

    private static RuntimeException missing(String tests) {
        String text =
                "There is no Chromium in " + USUAL_PLACES + ": install Debian's package 'chromium', or set " + PATH;
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            return new IllegalStateException(text);
        }
        System.err.println("SKIPPED: " + tests + ". " + text);
        return new TestAbortedException(text);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BrowserContext opened = Objects.requireNonNull(this.browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("en-GB"));
        opened.setDefaultTimeout(PATIENCE);
        opened.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        this.problems = new PageProblems();
        this.problems.watch(opened);
        this.window = opened;
    }

    /** Opens another tab in the window of this test. */
    Page tab() {
        return window().newPage();
    }

    /** What the pages of this test report. */
    PageProblems problems() {
        return this.problems;
    }

    private BrowserContext window() {
        return Objects.requireNonNull(this.window, "The window is open during a test");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keep(context);
            return;
        }
        try {
            this.problems.verify(window());
        } catch (AssertionError found) {
            keep(context);
            throw found;
        }
    }

    /** Keeps what helps to understand a failure. */
    private void keep(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getDisplayName().replaceAll("\\W+", "");
        window().tracing().stop(new Tracing.StopOptions().setPath(TRACES.resolve(name + ".zip")));
        List<Page> pages = window().pages();
        for (int tab = 0; tab < pages.size(); tab++) {
            pages.get(tab)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(TRACES.resolve(name + (tab == 0 ? "" : "-" + tab) + ".png"))
                            .setFullPage(true));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (this.window != null) {
            this.window.close();
            this.window = null;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (this.playwright != null) {
            this.playwright.close();
            this.playwright = null;
        }
    }
}
