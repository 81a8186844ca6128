package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chromium for stories, started once and ended with the test run. Where there is none, a test that asks for it is skipped with a message, but fails where CI=true.
 */
public final class Browser {
    /** Width of a phone in CSS pixels. */
    public static final int PHONE = 390;

    /** Width of a desk's screen in CSS pixels. */
    public static final int DESK = 1280;

    /** The narrowest width at which nothing may be lost, which is also 1280 at 400 % zoom. */
    public static final int NARROWEST = 320;

    /** How long a page may take before a story gives up: generous, for a busy machine is no fault of the page. */
    private static final double SLOWEST_MILLISECONDS = 60_000;

    private static final boolean IN_CI = "true".equals(System.getenv("CI"));
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser only;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, Path program) {
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /** The browser of this run; skips the test where there is no Chromium, and fails it where CI=true. */
    public static synchronized Browser get() {
        if (only == null) {
            Path program = program();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(SLOWEST_MILLISECONDS);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            only = new Browser(playwright, program);
        }
        return only;
    }

    private static Path program() {
        String named = System.getenv("LEADLINE_CHROMIUM");
        return (named == null ? PLACES.stream() : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(Browser::missing);
    }

    private static Path missing() {
        String why = "No Chromium found: install the package chromium, or name its program in LEADLINE_CHROMIUM";
        if (IN_CI) {
            throw new AssertionError(why);
        }
        return abort(why);
    }

    /** An empty page by day, in a context of its own (no cookies of others); close it by {@code page.context().close()}. */
    public Page newPage(int width) {
        return newPage(width, ColorScheme.LIGHT);
    }

    /** As {@link #newPage(int)}, by day or by night. */
    public Page newPage(int width, ColorScheme scheme) {
        return newContext(width, scheme, true).newPage();
    }

    /** An empty page in a browser that runs no scripts of the page; axe cannot look at it. */
    public Page newPageWithoutScripts(int width) {
        return newContext(width, ColorScheme.LIGHT, false).newPage();
    }

    private BrowserContext newContext(int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 700 ? 844 : 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(SLOWEST_MILLISECONDS);
        return context;
    }

    /** Fails with every finding of axe, by rule and by element. */
    public static void axeFindsNothing(Page page) {
        failOnFindings(page, new AxeBuilder(page));
    }

    /** As {@link #axeFindsNothing}, by those of its rules that look at colours: enough for a page that has only changed those. */
    public static void axeFindsNothingInColours(Page page) {
        failOnFindings(page, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** All in the page itself: axe opens a page of its own for what it finds in frames, which takes as long again, and there are none. */
    private static void failOnFindings(Page page, AxeBuilder axe) {
        assertThat(page.frames()).as("frames of %s", page.url()).hasSize(1);
        AxeResults results = axe.setLegacyMode(true).analyze();
        assertThat(results.getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())))
                .as("axe on %s", page.url())
                .isEmpty();
    }

    /** Fails where a page is wider than its window, naming what sticks out. */
    public static void nothingSticksOut(Page page) {
        Object wide = page.evaluate("""
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > room + 1 && !e.closest('svg svg, .skip, .aside-eye'))
                .map(e => e.outerHTML.slice(0, 160)).concat('scrollWidth ' + document.documentElement.scrollWidth);
            }""");
        assertThat((List<?>) wide).as("wider than the window: %s", page.url()).isEmpty();
    }

    /** Keeps a picture of the whole page as {@code target/screens/<name>.png}; not where CI=true, for nobody looks at it there. */
    public static void shoot(Page page, String name) {
        if (!IN_CI) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }
}
