package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stays on whose device, and what leaves it when. */
@DemoServer
class PhoneStoryTest {
    private static final String HAMZA = "hamza-saltwick";
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final Page.WaitForConditionOptions PATIENCE = new Page.WaitForConditionOptions().setTimeout(90_000);
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
    void on_my_own_phone_a_draft_is_there_again_and_goes_with_the_seal() {
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            visit.open(bedside.address());
            assertThat(Phone.think(visit)).hasValue(WORDS);
            assertThat(visit.page().locator("[data-note=kept]")).containsText("kept on this phone");
            visit.look("phone-draft-restored");
            Phone.fillTheRest(visit);
            Phone.seal(visit);
            visit.page().waitForURL(Phone.url(port, bedside.address() + "?sealed"));
            assertThat(questions.isSealed(HAMZA, bedside)).isTrue();
            assertThat(Phone.kept(visit)).doesNotContain(WORDS);
            visit.open(bedside.address());
            assertThat(visit.page().locator("[data-note]")).hasCount(0);
        }
    }

    @Test
    void on_another_device_nothing_is_stored_and_a_failed_seal_leaves_the_words_in_the_form() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            Phone.fillTheRest(visit);
            Phone.offline(visit, true);
            Phone.seal(visit);
            assertThat(visit.page().locator("[data-note=send]")).containsText("no network");
            assertThat(Phone.think(visit)).hasValue(WORDS);
            assertThat(Phone.kept(visit)).isEqualTo("{}");
            Phone.urgentStands(visit);
            Browser.shoot(visit.page(), "phone-not-sent");
            Phone.offline(visit, false);
            Phone.seal(visit);
            visit.page().waitForURL(Phone.url(port, bedside.address() + "?sealed"));
            assertThat(questions.isSealed(HAMZA, bedside)).isTrue();
            visit.open(bedside.address());
            assertThat(Phone.kept(visit)).isEqualTo("{}");
        }
    }

    @Test
    void a_view_sealed_without_a_network_waits_on_my_own_phone_and_goes_once_when_it_is_back() {
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            Phone.fillTheRest(visit);
            Phone.offline(visit, true);
            Phone.seal(visit);
            assertThat(visit.page().locator("[data-note=send]")).containsText("Waits on this phone");
            Phone.urgentStands(visit);
            Browser.axeFindsNothing(visit.page());
            Browser.shoot(visit.page(), "phone-waits");
            assertThat(questions.isSealed(HAMZA, bedside)).isFalse();
            Phone.offline(visit, false);
            visit.page().waitForURL(Phone.url(port, bedside.address() + "?sealed"));
            assertThat(questions.isSealed(HAMZA, bedside)).isTrue();
            assertThat(Phone.kept(visit)).doesNotContain(WORDS);
        }
    }

    @Test
    void a_view_that_waited_too_long_is_never_slipped_in() {
        Sounding ended = bedside;
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(ended.address());
            Phone.think(visit).fill(WORDS);
            Phone.fillTheRest(visit);
            Phone.offline(visit, true);
            Phone.seal(visit);
            assertThat(visit.page().locator("[data-note=send]")).containsText("Waits on this phone");
            Phone.goAheadBy(port, "priya-tidewater", ended);
            Phone.offline(visit, false);
            visit.showsHeading("That was too late to be sealed");
            assertThat(visit.page().locator("[name=think]")).hasValue(WORDS);
            assertThat(questions.isSealed(HAMZA, ended)).isFalse();
            Phone.urgentStands(visit);
            Browser.axeFindsNothing(visit.page());
            Browser.shoot(visit.page(), "phone-too-late");
        }
    }

    @Test
    void what_waits_stays_where_nobody_is_signed_in_any_more() {
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            Phone.fillTheRest(visit);
            visit.page().context().clearCookies();
            Phone.seal(visit);
            assertThat(visit.page().locator("[data-note=signed]")).containsText("nobody is signed in");
            assertThat(Phone.think(visit)).hasValue(WORDS);
            assertThat(Phone.kept(visit)).contains(WORDS);
            visit.as(HAMZA);
            visit.page()
                    .waitForFunction("() => !localStorage.getItem('leadline.waiting:%s')".formatted(bedside.address()));
            assertThat(questions.isSealed(HAMZA, bedside)).isTrue();
        }
    }

    @Test
    void what_has_to_be_put_right_is_shown_and_nothing_is_lost() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            Phone.seal(visit);
            assertThat(visit.page().locator(".summary")).containsText("something to put right");
            assertThat(Phone.think(visit)).hasValue(WORDS);
            Phone.urgentStands(visit);
            Browser.axeFindsNothing(visit.page());
            Phone.fillTheRest(visit);
            Phone.seal(visit);
            visit.page().waitForURL(Phone.url(port, bedside.address() + "?sealed"));
            assertThat(questions.isSealed(HAMZA, bedside)).isTrue();
        }
    }

    @Test
    void unnamed_words_stay_on_my_own_phone_until_the_end_and_can_be_removed() {
        Sounding unnamed = questions.team(false);
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(unnamed.address());
            visit.page().locator("[name=stance]").first().check();
            visit.page().locator("[name=why]").fill(WORDS);
            Phone.seal(visit);
            Locator note = visit.page().locator("[data-note=kept]");
            assertThat(note).containsText(WORDS);
            assertThat(questions.isSealed(HAMZA, unnamed)).isTrue();
            visit.open(unnamed.address());
            assertThat(note).containsText(WORDS);
            visit.look("phone-unnamed-kept");
            note.getByText("Remove from this phone").click();
            assertThat(note).hasCount(0);
            assertThat(Phone.kept(visit)).doesNotContain(WORDS);
        }
    }

    @Test
    void a_draft_still_on_the_phone_when_views_are_read_is_offered_as_a_late_view_and_never_slipped_in() {
        Sounding named = questions.team(true, SOON);
        try (Visit visit = Phone.own(port, HAMZA)) {
            Phone.putBy(visit, named, "fields: [['stance', 'against'], ['close', 'saw'], ['why', '" + WORDS + "']]");
            visit.page().waitForCondition(() -> questions.stateOf(named) != State.OPEN, PATIENCE);
            visit.open(named.address());
            assertThat(visit.page().locator("[name=why]")).hasValue(WORDS);
            assertThat(visit.page().locator("[data-note=kept]")).containsText("Nobody has it");
            assertThat(questions.isSealed(HAMZA, named)).isFalse();
            visit.look("phone-late-offered");
            Phone.seal(visit);
            assertThat(visit.page().locator("form[data-seal]")).hasCount(0);
            assertThat(visit.page().locator("main")).containsText(WORDS);
            assertThat(Phone.kept(visit)).doesNotContain(WORDS);
        }
    }

    @Test
    void own_words_are_not_lost_where_too_few_answered() {
        Sounding unnamed = questions.team(false, SOON);
        questions.agrees("priya-tidewater", unnamed);
        try (Visit visit = Phone.own(port, HAMZA)) {
            Phone.putBy(
                    visit,
                    unnamed,
                    "fields: [['stance', 'against']], said: ['Against', '" + WORDS + "'], sealed: true");
            visit.page().waitForCondition(() -> questions.stateOf(unnamed) != State.OPEN, PATIENCE);
            assertThat(questions.stateOf(unnamed)).isEqualTo(State.TOO_FEW);
            visit.open(unnamed.address());
            assertThat(visit.page().locator("[data-note=kept]")).containsText(WORDS);
            visit.look("phone-too-few");
        }
    }

    @Test
    void signing_out_leaves_nothing_on_the_phone_and_says_first_what_has_not_gone() {
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(bedside.address());
            Phone.equipped(visit);
            Phone.think(visit).fill(WORDS);
            Phone.fillTheRest(visit);
            visit.page().route("**/seal", Route::abort);
            Phone.seal(visit);
            assertThat(visit.page().locator("[data-note=send]")).containsText("Waits on this phone");
            visit.page().locator("[data-leave] button").click();
            assertThat(visit.page().locator("[data-note=leave]")).containsText("has not gone yet");
            visit.page().locator("[data-leave] button").click();
            visit.page().waitForURL(Phone.url(port, "/demo"));
            assertThat(Phone.kept(visit)).isEqualTo("{}");
            assertThat((Boolean) visit.page().evaluate("async () => (await caches.keys()).length === 0"))
                    .isTrue();
        }
    }

    @Test
    void whoever_says_that_a_phone_is_not_theirs_after_all_leaves_nothing_on_it() {
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.look("phone-my-own");
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            visit.open("/me");
            assertThat(Phone.kept(visit)).contains(WORDS);
            visit.page().getByText("Not mine: remove everything kept here").click();
            assertThat(visit.page().locator("[data-own-state]")).containsText("Nothing is kept");
            assertThat(Phone.kept(visit)).isEqualTo("{}");
        }
    }

    @Test
    void a_phone_that_one_called_ones_own_keeps_nothing_for_the_next_who_signs_in() {
        try (Visit visit = Phone.own(port, HAMZA)) {
            visit.open(bedside.address());
            Phone.think(visit).fill(WORDS);
            visit.as("priya-tidewater");
            visit.open(bedside.address());
            assertThat(Phone.think(visit)).hasValue("");
            Phone.think(visit).fill("Other words");
            assertThat(Phone.kept(visit)).doesNotContain("Other words");
        }
    }
}
