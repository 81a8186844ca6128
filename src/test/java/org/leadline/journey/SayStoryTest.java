package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is said on a phone that is one's own, on a device that is not, and by whom it goes. */
@DemoServer
class SayStoryTest {
    private static final String HAMZA = "hamza-saltwick";
    private static final String PRIYA = "priya-tidewater";
    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private RealDatabase database;

    private String words = "";

    @BeforeEach
    void afresh() {
        words = "The tea trolley blocks door " + ++number;
    }

    @Test
    void with_a_network_it_goes_at_once_from_any_device_and_nothing_is_kept_on_one_that_is_shared() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/say");
            assertThat(visit.page().locator("[data-say-more]")).containsText("Nothing you type is kept");
            visit.lookAtEveryWidth("say");
            Saying.say(visit, "heads-up", words);
            assertThat(visit.page().locator("[data-note=sent]")).containsText("Sent");
            assertThat(Phone.kept(visit)).isEqualTo("{}");
            assertThat(arrived()).containsExactly("heads-up");
            visit.page().locator("[data-note=sent] a").click();
            visit.settle();
            assertThat(visit.page().locator("main")).containsText(words);
        }
    }

    @Test
    void on_a_shared_device_without_a_network_words_stay_in_the_open_page_and_the_same_act_goes_when_pressed_again() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/say");
            assertThat(visit.page().locator("[data-say-status]")).containsText("There is a network");
            Saying.fill(visit, "idea", words);
            Phone.offline(visit, true);
            assertThat(visit.page().locator("[data-say-more]")).containsText("not your own phone");
            visit.page().locator("#idea [type=submit]").click();
            assertThat(visit.page().locator("[data-note=form]")).containsText("nowhere else");
            assertThat(visit.page().locator("#idea textarea").first()).hasValue(words);
            assertThat(Phone.kept(visit)).isEqualTo("{}");
            Phone.urgentStands(visit);
            Browser.axeFindsNothing(visit.page());
            Browser.shoot(visit.page(), "say-not-sent");
            Phone.offline(visit, false);
            visit.page().locator("#idea [type=submit]").click();
            assertThat(visit.page().locator("[data-note=sent]")).containsText("Sent");
            assertThat(arrived()).containsExactly("idea");
        }
    }

    @Test
    void two_tabs_of_one_phone_send_each_act_once_and_in_order() {
        try (Visit visit = Saying.own(port, HAMZA)) {
            Phone.offline(visit, true);
            visit.open("/say");
            Page other = visit.page().context().newPage();
            other.navigate("http://localhost:" + port + "/say");
            for (String form : Saying.FORMS) {
                Saying.say(visit, form, words);
            }
            other.waitForFunction(
                    "count => document.querySelectorAll('[data-said]').length === count", Saying.FORMS.size());
            Phone.offline(visit, false);
            Saying.allGone(visit);
            other.waitForFunction("() => document.querySelectorAll('[data-said]').length === 0");
            assertThat(arrived()).containsExactlyElementsOf(Saying.FORMS);
        }
    }

    @Test
    void an_over_ride_waits_with_its_step_and_its_reason_and_what_is_never_done_cannot_be_chosen() {
        try (Visit visit = Saying.own(port, HAMZA)) {
            Phone.offline(visit, true);
            visit.open("/say");
            Locator form = visit.page().locator("#over-ride");
            form.locator("summary").first().click();
            Locator steps = form.locator("[data-say-field=subject] .chips");
            assertThat(steps).containsText("(Line insertion)");
            assertThat(asked("select words from protocol.step where label = 'never'"))
                    .isNotEmpty()
                    .noneMatch(steps.textContent()::contains);
            Locator step = steps.locator("label").last();
            String chosen = step.textContent();
            step.click();
            form.getByText("The patient said no").click();
            form.locator("textarea").fill(words);
            form.locator("[type=submit]").click();
            Saying.showsWaiting(visit, 1);
            Browser.axeFindsNothing(visit.page());
            Browser.shoot(visit.page(), "say-over-ride");
            Phone.offline(visit, false);
            Saying.allGone(visit);
            assertThat(asked("select reason from protocol.departure where line = ?", words))
                    .containsExactly("patient-refuses");
            assertThat(asked("select subject from protocol.departure where line = ?", words))
                    .singleElement()
                    .satisfies(subject -> assertThat(chosen).startsWith(subject));
        }
    }

    @Test
    void what_has_to_be_put_right_is_kept_and_shown_and_does_not_hold_up_what_was_said_after_it() {
        try (Visit visit = Saying.own(port, HAMZA)) {
            Phone.offline(visit, true);
            visit.open("/say");
            Saying.say(visit, "idea", words + ", patient number 943 476 5919");
            Saying.say(visit, "heads-up", words);
            Phone.offline(visit, false);
            Saying.showsWaiting(visit, 1);
            Locator act = visit.page().locator("[data-said]");
            assertThat(act).containsText("It was not taken");
            assertThat(arrived()).containsExactly("heads-up");
            Browser.axeFindsNothing(visit.page());
            Browser.nothingSticksOut(visit.page());
            Browser.shoot(visit.page(), "say-put-right");
            visit.open("/");
            assertThat(visit.page().locator("[data-note=said]")).containsText("to be put right: 1");
            visit.open("/say");
            act.getByText("Change it").click();
            visit.page().locator("#idea textarea").first().fill(words);
            visit.page().locator("#idea [type=submit]").click();
            Saying.allGone(visit);
            assertThat(arrived()).containsExactly("heads-up", "idea");
        }
    }

    @Test
    void where_nobody_is_signed_in_any_more_it_waits_and_goes_with_the_next_sign_in() {
        try (Visit visit = Saying.own(port, HAMZA)) {
            visit.page().context().clearCookies();
            visit.open("/say");
            assertThat(visit.page().locator("[data-say-status]")).containsText("What you say waits on this phone");
            Saying.say(visit, "thanks", words);
            assertThat(visit.page().locator("[data-say-sign-in]")).containsText("Sign in to send 1");
            Phone.urgentStands(visit);
            Browser.axeFindsNothing(visit.page());
            Browser.shoot(visit.page(), "say-signed-out");
            visit.as(HAMZA);
            assertThat(visit.page().locator("[data-note=said]")).containsText("Sent from this phone: 1");
            assertThat(arrived()).containsExactly("thanks");
        }
    }

    @Test
    void signing_out_keeps_what_has_not_gone_for_whoever_said_it_and_for_nobody_else() {
        try (Visit visit = Saying.own(port, HAMZA)) {
            visit.page().route("**/learn/heads-up", route -> route.abort());
            visit.open("/say");
            Saying.say(visit, "heads-up", words);
            Saying.showsWaiting(visit, 1);
            visit.open("/");
            visit.page().locator("[data-leave] button").click();
            assertThat(visit.page().locator("[data-note=leave]")).containsText("stay here for you alone");
            visit.page().locator("[data-leave] button").click();
            visit.page().waitForURL(Phone.url(port, "/demo"));
            assertThat((List<?>) visit.page().evaluate("Object.keys(localStorage).map(key => key.split(':')[0])"))
                    .isEqualTo(List.of("leadline.said"));
            assertThat((Boolean) visit.page().evaluate("async () => (await caches.keys()).length === 0"))
                    .isTrue();
            visit.page().unroute("**/learn/heads-up");
            visit.as(PRIYA);
            visit.open("/say");
            assertThat(visit.page().locator("[data-say-status]")).containsText("There is a network");
            assertThat(visit.page().locator("main")).not().containsText(words);
            visit.open("/");
            visit.page().locator("[data-leave] button").click();
            visit.page().waitForURL(Phone.url(port, "/demo"));
            assertThat(arrived()).isEmpty();
            visit.as(HAMZA);
            Saying.allGone(visit);
            assertThat(arrived()).containsExactly("heads-up");
        }
    }

    @Test
    void somebody_else_on_ones_own_phone_says_it_in_their_own_name_and_leaves_nothing_on_it() {
        try (Visit visit = Saying.own(port, HAMZA)) {
            visit.as(PRIYA);
            visit.open("/say");
            assertThat(visit.page().locator("[data-say-more]")).containsText("Nothing you type is kept");
            Phone.offline(visit, true);
            Saying.say(visit, "heads-up", words);
            assertThat(visit.page().locator("[data-note=form]")).containsText("nowhere else");
            assertThat(Phone.kept(visit)).doesNotContain(words);
            Phone.offline(visit, false);
            visit.page().locator("#heads-up [type=submit]").click();
            assertThat(visit.page().locator("[data-note=sent]")).containsText("Sent");
            assertThat(asked(
                            "select slug from unit.person p join lesson.heads_up on raiser_id = p.id where more = ?",
                            words))
                    .containsExactly(PRIYA);
        }
    }

    @Test
    void leadline_can_be_installed_and_names_nobody_while_it_is() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as(HAMZA)) {
            Response manifest = visit.page().navigate("http://localhost:" + port + "/manifest.webmanifest");
            assertThat(manifest.headers().get("content-type")).startsWith("application/manifest+json");
            assertThat(manifest.headers().get("content-security-policy")).contains("manifest-src 'self'");
            assertThat(manifest.text())
                    .contains("\"start_url\":\"/\"", "\"display\":\"standalone\"", "maskable")
                    .doesNotContain("Saltwick", "Ward");
            visit.open("/");
            Object installable = visit.page().evaluate("""
                async () => {
                  const manifest = await (await fetch(document.querySelector('link[rel=manifest]').href)).json();
                  const icons = await Promise.all(manifest.icons.map(async ({src, sizes}) => {
                    const icon = await createImageBitmap(await (await fetch(src)).blob());
                    return `${icon.width}x${icon.height}` === sizes;
                  }));
                  return icons.length === 4 && icons.every(right => right);
                }""");
            assertThat(installable).isEqualTo(true);
            visit.look("say-start");
        }
    }

    @Test
    void without_scripts_the_page_leads_to_the_forms_themselves() {
        try (Visit visit = Visit.withoutScripts(port, Browser.PHONE).as(HAMZA)) {
            visit.open("/say");
            assertThat(visit.page().locator("noscript a")).hasCount(Saying.FORMS.size());
            for (String address : visit.addresses("noscript a")) {
                assertThat(visit.page()
                                .request()
                                .get("http://localhost:" + port + address)
                                .status())
                        .as(address)
                        .isEqualTo(200);
            }
            visit.look("say-plain");
        }
    }

    /** What was said with this test's words, in the order in which it was done. */
    private List<String> arrived() {
        return asked("""
                select what from (
                  select 'heads-up' as what, at from lesson.heads_up where more = ?
                  union all select 'idea', said_at from idea.idea where line = ?
                  union all select 'thanks', at from lesson.thanks where deed = ?
                  union all select 'over-ride', at from protocol.departure where line = ?) said order by at""", words, words, words, words);
    }

    private List<String> asked(String question, Object... with) {
        return database.sql().fetch(question, with).getValues(0, String.class);
    }
}
