package org.leadline.journey;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What stories do on the page with the short forms. */
final class Saying {
    static final List<String> FORMS = List.of("heads-up", "idea", "thanks", "over-ride");

    private static final List<String> FILES =
            List.of("/say", "/say.js", "/say-keep.js", "/say-send.js", "/ask-keep.js", "/leadline.css");

    private Saying() {}

    /** Waits until this phone has what it needs without a network: the page, its files, and what may be chosen. */
    static void equipped(Visit visit) {
        Phone.keeps(visit, FILES);
        visit.page()
                .waitForFunction("() => Object.keys(localStorage).some(key => key.startsWith('leadline.choices:'))");
    }

    /** Somebody signed in on a phone that is their own and has what it needs without a network. */
    static Visit own(int port, String persona) {
        Visit visit = Phone.own(port, persona);
        equipped(visit);
        return visit;
    }

    /** Says one thing: taps the first of all that is to be chosen, writes the words wherever words can stand, and presses. */
    static void say(Visit visit, String form, String words) {
        fill(visit, form, words);
        visit.page().locator("#" + form + " [type=submit]").click();
    }

    static void fill(Visit visit, String form, String words) {
        Locator part = visit.page().locator("#" + form);
        if (part.getAttribute("open") == null) {
            part.locator("summary").first().click();
        }
        for (Locator field : part.locator("[data-say-field]").all()) {
            try {
                field.locator("input[type=radio]").first().check();
            } catch (RuntimeException nothingToChoose) {
                throw new AssertionError(
                        "Nothing to choose in " + form + "; the phone keeps "
                                + visit.page().evaluate("JSON.stringify(localStorage)"),
                        nothingToChoose);
            }
        }
        for (Locator line : part.locator("textarea").all()) {
            line.fill(words);
        }
    }

    /** How many acts this page shows as not gone yet. */
    static void showsWaiting(Visit visit, int count) {
        visit.page().waitForFunction("count => document.querySelectorAll('[data-said]').length === count", count);
    }

    /** Waits until nothing said on this device waits any more. */
    static void allGone(Visit visit) {
        visit.page().waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('leadline.said:'))");
    }
}
