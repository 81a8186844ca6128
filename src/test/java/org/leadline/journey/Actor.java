package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** One of the people of a story in a browser of their own: what they press, type and choose, and what they then see. */
final class Actor implements AutoCloseable {
    private final Visit visit;
    private final Hands hands;
    private final String slug;
    private final Set<String> soundingAddresses = new TreeSet<>();
    private int taps;

    private Actor(Visit visit, Hands hands, String slug) {
        this.visit = visit.as(slug);
        this.hands = hands;
        this.slug = slug;
        visit.page().onRequest(request -> note(URI.create(request.url()).getPath()));
    }

    static Actor pointing(int port, String slug) {
        return new Actor(Visit.at(port, Browser.PHONE), new Hands.Pointing(), slug);
    }

    static Actor byKeyboard(int port, String slug) {
        Visit visit = Visit.at(port, Browser.PHONE);
        return new Actor(visit, new Hands.Keys(visit.page()), slug);
    }

    static Actor withoutScripts(int port, String slug) {
        return new Actor(Visit.withoutScripts(port, Browser.PHONE), new Hands.Pointing(), slug);
    }

    Visit visit() {
        return visit;
    }

    Page page() {
        return visit.page();
    }

    /** Opens an address, as somebody does who looks again. */
    Actor opens(String address) {
        visit.open(address);
        return this;
    }

    /** Signs in again: days have passed. */
    Actor comesBack() {
        visit.page().context().clearCookies();
        visit.as(slug);
        return this;
    }

    void presses(String button) {
        taps++;
        hands.press(page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    void follows(String link) {
        taps++;
        hands.press(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
    }

    /** Opens what is folded away under these words, unless it stands open. */
    void unfolds(String words) {
        Locator folded = page().locator("details", new Page.LocatorOptions().setHasText(words))
                .last();
        if (folded.getAttribute("open") == null) {
            taps++;
            hands.press(folded.locator(":scope > summary"));
        }
        assertThat(folded).hasAttribute("open", "");
    }

    void types(String field, String text) {
        hands.type(page().locator("main [name='" + field + "']:not([type=hidden])"), text);
    }

    void chooses(String field, String value) {
        taps++;
        hands.choose(page().locator("main input[name='" + field + "'][value='" + value + "']"));
    }

    /** Chooses the chip that says this. */
    void choosesSaying(String field, String words) {
        taps++;
        hands.choose(page().locator("label.chip", new Page.LocatorOptions().setHasText(words))
                .locator("input[name='" + field + "']")
                .first());
    }

    void sees(String... texts) {
        for (String text : texts) {
            assertThat(page().locator("main")).containsText(text);
        }
    }

    void seesNo(String... texts) {
        for (String text : texts) {
            assertThat(page().locator("main")).not().containsText(text);
        }
    }

    /** What somebody sees in one part of the page. */
    void seesIn(String part, String... texts) {
        for (String text : texts) {
            assertThat(page().locator(part)).containsText(text);
        }
    }

    void hasNo(String part) {
        assertThat(page().locator(part)).hasCount(0);
    }

    /** How many taps there were in this. */
    int tapsOf(Runnable acts) {
        int before = taps;
        acts.run();
        return taps - before;
    }

    /** The addresses of soundings that this person's browser asked for, without their numbers and links. */
    Set<String> soundingAddresses() {
        return soundingAddresses;
    }

    private void note(String path) {
        if (path.startsWith("/ask/sounding/")) {
            soundingAddresses.add(path.replaceAll("[0-9]+", "#"));
        }
    }

    @Override
    public void close() {
        visit.close();
    }
}
