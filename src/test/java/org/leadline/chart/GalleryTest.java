package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.journey.Browser;

/** Every component in a real browser, by day and by night, on a phone, on a desk and on paper. */
class GalleryTest {
    private static Browser browser;
    private static Gallery gallery;

    @BeforeAll
    static void hangThePages() throws IOException {
        browser = Browser.get();
        gallery = new Gallery();
        GalleryPages.hang(gallery);
    }

    @AfterAll
    static void takeThemDown() {
        if (gallery != null) {
            gallery.close();
        }
    }

    static Stream<Arguments> pagesEverywhere() {
        return GalleryPages.NAMES.stream()
                .flatMap(name -> Stream.of(Browser.PHONE, Browser.DESK)
                        .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> Arguments.of(name, width, scheme))));
    }

    static Stream<String> pages() {
        return GalleryPages.NAMES.stream();
    }

    @ParameterizedTest(name = "{0} at {1} px, {2}")
    @MethodSource("pagesEverywhere")
    void axe_finds_nothing_and_no_rule_of_the_policy_is_broken(String name, int width, ColorScheme scheme) {
        Page page = browser.newPage(width, scheme);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(gallery.address(name));
        page.evaluate("() => document.fonts.ready");
        Browser.shoot(page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        assertThat(complaints).isEmpty();
        Browser.axeFindsNothing(page);
        page.context().close();
    }

    @Test
    void axe_would_find_a_fault_and_a_wide_page_would_be_noticed() throws IOException {
        gallery.hang(
                "faulty",
                "Faulty",
                "Ward 7",
                "<h1>Faulty</h1><input name=\"x\"><img src=\"/mark.svg\" width=\"2000\">");
        Page page = browser.newPage(Browser.PHONE);
        page.navigate(gallery.address("faulty"));
        assertThatThrownBy(() -> Browser.axeFindsNothing(page))
                .hasMessageContaining("label")
                .hasMessageContaining("image-alt");
        assertThatThrownBy(() -> Browser.nothingSticksOut(page)).hasMessageContaining("mark.svg");
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_lost_at_the_narrowest_width(String name) {
        Page page = browser.newPage(Browser.NARROWEST);
        page.navigate(gallery.address(name));
        page.evaluate("() => document.fonts.ready");
        Browser.shoot(page, name + "-" + Browser.NARROWEST);
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        Browser.nothingSticksOut(page);
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everything_to_tap_is_big_enough(String name) {
        Page page = browser.newPage(Browser.PHONE);
        page.navigate(gallery.address(name));
        Object small = page.evaluate("""
            () => [...document.querySelectorAll('.btn, .chip, .places a, .brand, .link, .persona, summary, input:not([type=hidden], .chip input), select, textarea, .panel > header a, .crumbs a')]
              .filter(e => e.getBoundingClientRect().height < 44 && e.getClientRects().length > 0)
              .map(e => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height)""");
        assertThat((List<?>) small).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void on_paper_all_is_black_on_white_and_nothing_is_cut(String name) {
        Page page = browser.newPage(700);
        page.navigate(gallery.address(name));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("() => document.fonts.ready");
        Browser.shoot(page, name + "-print");
        Browser.nothingSticksOut(page);
        Object coloured = page.evaluate("""
            () => [...document.querySelectorAll('body, body *:not(svg *)')]
              .filter(e => e.getClientRects().length > 0)
              .map(e => [getComputedStyle(e).color.match(/\\d+/g).slice(0, 3), e])
              .filter(([rgb]) => Math.max(...rgb) > 60)
              .map(([rgb, e]) => rgb + ' ' + e.outerHTML.slice(0, 120))""");
        assertThat((List<?>) coloured).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void drawn_labels_keep_clear_of_each_other_and_of_points(String name) {
        for (int width : List.of(Browser.NARROWEST, Browser.PHONE, Browser.DESK)) {
            Page page = browser.newPage(width);
            page.navigate(gallery.address(name));
            page.evaluate("() => document.fonts.ready");
            Object collisions = page.evaluate("""
                () => {
                  const found = [];
                  for (const svg of document.querySelectorAll('.chart > svg')) {
                    if (svg.getClientRects().length === 0) continue;
                    const frame = svg.viewBox.baseVal;
                    const texts = [...svg.querySelectorAll('text')].map(t => [t, t.getBBox()]);
                    const marks = [...svg.querySelectorAll('.c-mark')].map(t => [t, t.getBBox()]);
                    const meet = (a, b) => a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width
                        && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height;
                    texts.forEach(([t, a], i) => {
                      if (a.x < -.5 || a.x + a.width > frame.width + .5 || a.y + a.height > frame.height + 2) found.push('out: ' + t.textContent);
                      texts.slice(i + 1).forEach(([u, b]) => { if (meet(a, b)) found.push(t.textContent + ' / ' + u.textContent); });
                      marks.forEach(([m, b]) => { if (meet(a, b)) found.push(t.textContent + ' / mark ' + m.getAttribute('d')); });
                    });
                  }
                  return found;
                }""");
            assertThat((List<?>) collisions).as("at %d px", width).isEmpty();
            page.context().close();
        }
    }

    @Test
    void the_map_is_walked_by_keyboard_alone() {
        Page page = browser.newPage(Browser.DESK);
        page.navigate(gallery.address("care"));
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            walked.add(
                    (String)
                            page.evaluate(
                                    "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"));
        }
        assertThat(walked.getFirst()).isEqualTo("Skip to the page");
        for (MapPoint point : GalleryPages.wardMap().points()) {
            assertThat(walked).contains(MapOfCare.sentence(point, Gallery.CHART_WORDS));
        }
        page.locator("a.c-point >> visible=true").first().focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        Browser.shoot(page, "care-focus");
        page.context().close();
    }

    @Test
    void a_page_weighs_under_150_kilobytes() throws IOException {
        long bytes = gzipped(Path.of("src/main/resources/static/leadline.css"))
                + gzipped(Path.of("src/main/resources/static/vendor/htmx-2.0.11.min.js"))
                + Files.size(
                        Path.of("src/main/resources/static/font/atkinson-hyperlegible-next-latin-wght-normal.woff2"))
                + gzipped(Path.of("target/gallery/crowded.html"));
        assertThat(bytes).isLessThan(150_000);
        System.out.println("A crowded page weighs " + bytes + " bytes in all");
    }

    private static long gzipped(Path file) throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(packed)) {
            Files.copy(file, zip);
        }
        return packed.size();
    }
}
