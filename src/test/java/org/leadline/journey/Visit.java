package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One person's visit in a browser of their own, which notes what pages complain of and whom they ask for what. */
final class Visit implements AutoCloseable {

    /** What an A4 page with the stylesheet's margins holds, in CSS pixels. */
    static final int A4_HEIGHT = 1009;

    private static final int A4_WIDTH = 688;
    private static final int HEIGHT = 900;
    private static final int MOST_BYTES = 150_000;

    private final URI server;
    private final Page page;
    private final int width;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> asked = new ArrayList<>();

    private Visit(int port, Page page, int width, boolean scripts) {
        this.server = URI.create("http://localhost:" + port);
        this.page = page;
        this.width = width;
        this.scripts = scripts;
        page.onConsoleMessage(this::note);
        page.onPageError(fault -> complaints.add("script: " + fault));
        page.onResponse(this::note);
        page.onRequest(asked::add);
    }

    static Visit at(int port, int width) {
        return new Visit(port, Browser.get().newPage(width), width, true);
    }

    static Visit withoutScripts(int port, int width) {
        return new Visit(port, Browser.get().newPageWithoutScripts(width), width, false);
    }

    /** Becomes somebody of the sample hospital. */
    Visit as(String persona) {
        open("/demo");
        page.locator("form[action='/demo/persona/" + persona + "'] button").click();
        page.waitForURL(server + "/");
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens an address of the server and waits until its panels are there. */
    void open(String address) {
        page.navigate(server.resolve(address).toString());
        settle();
    }

    /** Waits until the page and the panels that it fetches are there. */
    void settle() {
        page.waitForLoadState(LoadState.LOAD);
        if (scripts) {
            assertThat(page.locator("[hx-trigger=load]:not(:has(ul, p:not(noscript p)))"))
                    .hasCount(0);
        }
    }

    /** The page as it stands, by day and by night, at this visit's width and at the narrowest: nobody is shut out, nothing sticks out, nothing complains. */
    void look(String name) {
        look(name, width);
        page.setViewportSize(width, HEIGHT);
    }

    /** As {@link #look}, on a desk and on a phone. */
    void lookAtEveryWidth(String name) {
        look(name, Browser.DESK);
        look(name, Browser.PHONE);
        page.setViewportSize(width, HEIGHT);
    }

    private void look(String name, int wide) {
        settle();
        if (scripts) {
            page.setViewportSize(wide, HEIGHT);
            Browser.axeFindsNothing(page);
            Browser.nothingSticksOut(page);
            night(true);
            Browser.axeFindsNothingInColours(page);
            if (wide == Browser.PHONE) {
                Browser.shoot(page, name + "-night");
            }
            night(false);
            page.setViewportSize(Browser.NARROWEST, HEIGHT);
            Browser.nothingSticksOut(page);
            page.setViewportSize(wide, HEIGHT);
        }
        Browser.shoot(page, name + "-" + wide);
        nothingComplained();
        nobodyElseWasAsked();
    }

    private void night(boolean falls) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(falls ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** As {@link #look}, of a page that asks for itself again and again and so never comes to rest. */
    void lookWhileItChanges(String name) {
        if (scripts) {
            Browser.axeFindsNothing(page);
            Browser.nothingSticksOut(page);
        }
        Browser.shoot(page, name);
        nothingComplained();
    }

    /** Waits until the page says so; without scripts a person opens it again and again. */
    void untilTheHeadingIs(String heading) {
        if (!scripts) {
            page.waitForCondition(() -> {
                page.waitForLoadState();
                page.navigate(page.url());
                return heading.equals(page.locator("h1").textContent());
            });
        }
        showsHeading(heading);
    }

    /** How many bytes came over the wire for an address that this browser has never seen anything of. */
    static long bytesOf(int port, String persona, String address) {
        try (Visit visit = at(port, Browser.DESK).as(persona)) {
            List<Request> whole = new ArrayList<>();
            var cookies = visit.page.context().cookies();
            Page fresh = Browser.get().newPage(Browser.DESK);
            try {
                fresh.context()
                        .addCookies(cookies.stream()
                                .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                        .setUrl(visit.server.toString()))
                                .toList());
                fresh.onRequestFinished(whole::add);
                fresh.navigate(visit.server.resolve(address).toString());
                fresh.waitForLoadState(LoadState.NETWORKIDLE);
                return whole.stream()
                        .map(Request::sizes)
                        .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                        .sum();
            } finally {
                fresh.context().close();
            }
        }
    }

    static void isLight(int port, String persona, String address) {
        assertThat(bytesOf(port, persona, address)).as("bytes of %s", address).isBetween(30_000L, (long) MOST_BYTES);
    }

    private void nothingComplained() {
        assertThat(complaints).as("complaints at %s", page.url()).isEmpty();
    }

    private void nobodyElseWasAsked() {
        assertThat(asked).isNotEmpty().extracting(Request::url).allMatch(url -> url.startsWith(server + "/"));
    }

    private void note(ConsoleMessage message) {
        boolean refusedPage =
                message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (List.of("error", "warning").contains(message.type()) && !refusedPage) {
            complaints.add(message.text());
        }
    }

    /** A whole page may be refused, and so may a form, whoever sends it; a part of a page may not, nor may anything break. */
    private void note(Response response) {
        boolean refusedForm =
                response.status() == 422 && response.request().method().equals("POST");
        if (!refusedForm && response.status() >= (response.request().isNavigationRequest() ? 500 : 400)) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    /** The addresses that links lead to. */
    List<String> addresses(String links) {
        return page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** As it would be printed on A4. */
    void onPaper() {
        page.setViewportSize(A4_WIDTH, A4_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    /** Fails where the page as it stands does not fit on one sheet of A4; then shows it on the screen again. */
    void fitsOnOneSheet(String name) {
        onPaper();
        assertThat(bottomOnPaper("main")).as("where %s ends on paper", name).isLessThan(A4_HEIGHT);
        Browser.shoot(page, name + "-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(width, HEIGHT);
    }

    double bottomOnPaper(String part) {
        var box = page.locator(part).boundingBox();
        return box.y + box.height;
    }

    void showsHeading(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        page.waitForLoadState();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
