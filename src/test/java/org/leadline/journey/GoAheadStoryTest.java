package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone at night, no network, a server that fails: the number and the go-ahead are always there. */
@DemoServer
class GoAheadStoryTest {
    private static final String HAMZA = "hamza-saltwick";
    private static final String WORDS = "Clot likely: sats fall on standing";

    @LocalServerPort
    private int port;

    private final OpenQuestions questions = new OpenQuestions();
    private Sounding bedside;

    @Autowired
    void fill(AutowireCapableBeanFactory spring) {
        spring.autowireBean(questions);
    }

    @BeforeEach
    void ask() {
        bedside = questions.bedside();
    }

    @Test
    void the_pocket_card_opens_without_a_network_and_names_nobody() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/ask/speak-up");
            visit.look("phone-pocket-card");
            Phone.equipped(visit);
            Phone.offline(visit, true);
            visit.page().navigate(Phone.url(port, "/ask/speak-up"));
            visit.showsHeading("Words for speaking up");
            assertThat(visit.page().locator(".pocket > li")).hasCount(4);
            assertThat(visit.page().locator(".urgent")).containsText("Call " + OpenQuestions.CALL);
            assertThat(visit.page().locator("body")).not().containsText("Hamza");
            Browser.axeFindsNothing(visit.page());
            visit.page().navigate(Phone.url(port, bedside.address()));
            visit.showsHeading("No network");
            assertThat(visit.page().locator(".urgent")).containsText("Call " + OpenQuestions.CALL);
            assertThat(visit.page().locator("body")).not().containsText("Hamza");
            Browser.axeFindsNothing(visit.page());
            Browser.nothingSticksOut(visit.page());
            Browser.shoot(visit.page(), "phone-offline");
        }
    }

    @Test
    void no_page_with_a_question_or_a_name_is_kept_on_a_device() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/ask/speak-up");
            Phone.equipped(visit);
            visit.open(bedside.address());
            visit.open("/unit");
            Object kept = visit.page().evaluate("""
                async () => {
                  const found = [];
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                      const text = await (await cache.match(request)).text();
                      found.push(new URL(request.url).pathname + (/Saltwick|grey tag|think is going on/.test(text) ? ' TELLS' : ''));
                    }
                  }
                  return found.sort();
                }""");
            assertThat((List<?>) kept)
                    .isEqualTo(List.of(
                            "/ask-keep.js",
                            "/ask-send.js",
                            "/ask.js",
                            "/ask/offline",
                            "/ask/speak-up",
                            "/favicon.svg",
                            "/font/atkinson-hyperlegible-next-latin-wght-normal.woff2",
                            "/leadline.css",
                            "/say",
                            "/say-keep.js",
                            "/say-send.js",
                            "/say.js",
                            "/vendor/htmx-2.0.11.min.js"));
        }
    }

    @Test
    void go_ahead_works_without_a_network_and_keeps_an_address_alone() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            Phone.offline(visit, true);
            visit.page().getByText("Go ahead now").click();
            assertThat(visit.page().locator(".going")).containsText("Go ahead. Don't wait for this.");
            Phone.urgentStands(visit);
            assertThat(Phone.kept(visit))
                    .contains(bedside.address() + "/go-ahead")
                    .doesNotContain(WORDS);
            Browser.axeFindsNothing(visit.page());
            Browser.shoot(visit.page(), "phone-going");
            assertThat(questions.stateOf(bedside)).isEqualTo(State.OPEN);
            Phone.offline(visit, false);
            assertThat(visit.page().locator("main")).containsText("Spoken instead");
            assertThat(questions.stateOf(bedside)).isEqualTo(State.SPOKEN_INSTEAD);
            assertThat(Phone.kept(visit)).isEqualTo("{}");
        }
    }

    @Test
    void go_ahead_stands_on_the_page_that_a_phone_shows_when_the_sounding_cannot_be_reached() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/ask/speak-up");
            Phone.equipped(visit);
            Phone.offline(visit, true);
            visit.page().navigate(Phone.url(port, bedside.address()));
            visit.page().getByText("Go ahead now").click();
            assertThat(visit.page().locator(".going")).containsText("Go ahead. Don't wait for this.");
            Phone.urgentStands(visit);
            Phone.offline(visit, false);
            assertThat(visit.page().locator("main")).containsText("Spoken instead");
            assertThat(questions.stateOf(bedside)).isEqualTo(State.SPOKEN_INSTEAD);
        }
    }

    @Test
    void go_ahead_says_so_at_once_when_the_server_fails_and_is_told_later() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open(bedside.address());
            visit.page().route("**/go-ahead", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            visit.page().getByText("Go ahead now").click();
            assertThat(visit.page().locator(".going"))
                    .containsText("Go ahead. Don't wait for this. Leadline will be told");
            Phone.urgentStands(visit);
            assertThat(questions.stateOf(bedside)).isEqualTo(State.OPEN);
            visit.page().unroute("**/go-ahead");
            visit.open("/unit");
            visit.page().waitForFunction("() => localStorage.length === 0");
            assertThat(questions.stateOf(bedside)).isEqualTo(State.SPOKEN_INSTEAD);
        }
    }

    @Test
    void words_of_worry_bring_the_number_before_the_writer_and_block_nothing() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open(bedside.address());
            Locator line = visit.page().locator("[data-worried-line]");
            Phone.think(visit).fill("Steady, eating");
            assertThat(line).isHidden();
            Phone.think(visit).fill("She is GASPING now");
            assertThat(line).isVisible();
            assertThat(line).containsText(OpenQuestions.CALL);
            visit.look("phone-worried");
            Phone.think(visit).fill("She gasps no more");
            assertThat(line).isHidden();
            Phone.think(visit).fill("gasping");
            Phone.fillTheRest(visit);
            Phone.seal(visit);
            visit.page().waitForURL(Phone.url(port, bedside.address() + "?sealed"));
            assertThat(questions.isSealed(HAMZA, bedside)).isTrue();
        }
    }

    @Test
    void pages_of_soundings_that_cannot_be_shown_say_whom_to_call() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/ask/sounding/77000001");
            visit.showsHeading("There is nothing here");
            Phone.urgentStands(visit);
            assertThat(visit.page().locator(".urgent form")).hasAttribute("action", "/ask/sounding/77000001/go-ahead");
            visit.lookAtEveryWidth("phone-nothing-here");
            visit.open("/ask/nothing");
            Phone.urgentStands(visit);
            assertThat(visit.page().locator(".urgent form")).hasCount(0);
            visit.open("/unit/77000001");
            assertThat(visit.page().locator(".urgent")).hasCount(0);
        }
    }

    @Test
    void the_limits_of_the_seal_are_for_everybody() {
        try (Visit visit = Visit.at(port, Browser.DESK)) {
            visit.open("/ask/limits");
            assertThat(visit.page().locator("main")).containsText("hold both the database and the folder of keys");
            visit.lookAtEveryWidth("page-limits");
        }
    }
}
