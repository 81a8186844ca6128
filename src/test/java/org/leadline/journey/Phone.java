package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.leadline.sounding.Sounding;

/** What stories do with a phone and a view's form on it. */
final class Phone {
    private Phone() {}

    /** Somebody signed in on a phone that they have called their own. */
    static Visit own(int port, String persona) {
        Visit visit = Visit.at(port, Browser.PHONE).as(persona);
        visit.open("/me");
        visit.page()
                .getByText("This is my own phone", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(visit.page().locator("[data-own-state]")).containsText("Drafts are kept on it");
        return visit;
    }

    /** Puts a draft by, as if it had been typed before. */
    static void putBy(Visit visit, Sounding sounding, String draft) {
        visit.page()
                .evaluate("localStorage.setItem('leadline.draft:%s', JSON.stringify({%s, at: Date.now()}))"
                        .formatted(sounding.address(), draft));
    }

    /** Somebody else lets care go ahead. */
    static void goAheadBy(int port, String persona, Sounding sounding) {
        Caller caller = Caller.as(URI.create("http://localhost:" + port), persona);
        assertThat(caller.post(sounding.address() + "/go-ahead", Map.of(), sounding.address())
                        .statusCode())
                .isEqualTo(303);
    }

    static Locator think(Visit visit) {
        return visit.page().locator("[name=think]");
    }

    static void fillTheRest(Visit visit) {
        visit.page().locator("[name=do]").fill("Scan this morning");
        visit.page().locator("[name=close]").first().check();
    }

    static void seal(Visit visit) {
        visit.page().locator("form[data-seal] [type=submit]").click();
    }

    static void urgentStands(Visit visit) {
        assertThat(visit.page().locator(".urgent")).containsText("Call " + OpenQuestions.CALL);
        assertThat(visit.page().locator(".urgent")).isVisible();
    }

    /** Waits until the browser has put by what it needs for soundings without a network. */
    static void equipped(Visit visit) {
        keeps(visit, List.of("/ask/offline", "/ask/speak-up"));
        Page page = visit.page();
        page.waitForCondition(() -> (Boolean)
                page.evaluate("async () => (await (await caches.match('/ask/speak-up')).text()).includes('2222')"));
    }

    /**
     * Waits until a worker is ready to answer for the next page, and has kept these addresses. It need not control the page that is open: one that was
     * being loaded while the worker took over stays without it, by the standard, and loses nothing.
     */
    static void keeps(Visit visit, List<String> addresses) {
        Page page = visit.page();
        try {
            page.waitForCondition(() -> lacks(page, addresses).isEmpty());
        } catch (PlaywrightException late) {
            throw new AssertionError("At " + page.url() + " the phone lacks " + lacks(page, addresses), late);
        }
    }

    private static List<?> lacks(Page page, List<String> addresses) {
        return (List<?>) page.evaluate("""
            async addresses => {
              const worker = (await navigator.serviceWorker.getRegistration())?.active;
              const kept = await Promise.all(addresses.map(address => caches.match(address, {ignoreVary: true})));
              return [...addresses.filter((address, at) => !kept[at]), ...(worker?.state === 'activated' ? [] : ['a worker'])];
            }""", addresses);
    }

    static void offline(Visit visit, boolean away) {
        visit.page().context().setOffline(away);
    }

    /** Everything that this device keeps by itself. */
    static String kept(Visit visit) {
        return (String) visit.page().evaluate("JSON.stringify(localStorage)");
    }

    static String url(int port, String address) {
        return "http://localhost:" + port + address;
    }
}
