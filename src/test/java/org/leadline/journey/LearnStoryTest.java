package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadline.access.SignedIn;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Lessons;
import org.leadline.lesson.NewLesson;
import org.leadline.unit.People;
import org.leadline.unit.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A heads-up of the newest nurse, raised on a phone, and how it comes back; a lesson from its draft to its teaching case; thanks. */
@DemoServer
class LearnStoryTest {
    private static final String KOFI = "kofi-halyard";
    private static final String JO = "jo-marsh";
    private static final String ADA = "ada-okafor";

    @LocalServerPort
    private int port;

    @Autowired
    private Lessons lessons;

    @Autowired
    private People people;

    @Test
    void the_newest_nurse_raises_a_heads_up_and_hears_how_it_ended() {
        try (Actor kofi = Actor.pointing(port, KOFI);
                Actor jo = Actor.pointing(port, JO)) {
            play(kofi, jo, "The drip stand by the window tips over", "heads-up");
        }
    }

    @Test
    void by_keyboard_alone() {
        try (Actor kofi = Actor.byKeyboard(port, KOFI);
                Actor jo = Actor.byKeyboard(port, JO)) {
            play(kofi, jo, "The keypad of the store room sticks", "");
        }
    }

    @Test
    void without_scripts() {
        try (Actor kofi = Actor.withoutScripts(port, KOFI);
                Actor jo = Actor.withoutScripts(port, JO)) {
            play(kofi, jo, "The clock in bay 4 is ten minutes slow", "");
        }
    }

    private static void play(Actor kofi, Actor jo, String what, String name) {
        kofi.opens("/learn");
        look(kofi, name, "place");
        kofi.follows("Heads-up");
        kofi.sees("Is somebody in danger now?", "2222", "incident system", "without your name");
        kofi.types("more", "Jo says so");
        assertThat(kofi.tapsOf(() -> {
                    kofi.chooses("where", "Bay 4");
                    kofi.chooses("what", "Kit");
                    kofi.presses("Raise it");
                }))
                .isEqualTo(3);
        kofi.sees("Say what, not who");
        look(kofi, name, "refused");
        kofi.types("more", what);
        kofi.presses("Raise it");
        assertThat(kofi.page().locator("h1")).hasText(what);
        kofi.sees("with the shift lead", "You raised it");
        String address = kofi.page().url().replaceFirst("^https?://[^/]+", "");
        look(kofi, name, "raised");
        jo.opens(address);
        jo.sees(what, "Raised by Kofi Halyard");
        jo.presses("I have it");
        jo.sees("Jo Marsh has it in hand");
        look(jo, name, "held");
        jo.chooses("ending", "fixed");
        jo.types("line", "There is another one there now.");
        jo.presses("End it");
        jo.sees("There is another one there now.");
        look(jo, name, "ended");
        kofi.opens("/me");
        kofi.sees(what, "Fixed, in Ward 7, respiratory: There is another one there now.");
    }

    @Test
    void a_lesson_stays_on_my_own_phone_until_it_is_given_and_then_is_gone_from_there() {
        try (Visit visit = Phone.own(port, ADA)) {
            visit.open("/learn/lesson");
            assertThat(visit.page().locator("main")).containsText("A court, a coroner");
            visit.look("lesson-promise");
            visit.page().locator("input[name=seenBy][value=ours]").check();
            visit.page().getByText("Write it").click();
            visit.page().locator("[name=happened]").fill("I signed without reading it.");
            visit.settle();
            String form = visit.page().url().replaceFirst("^https?://[^/]+", "");
            visit.open("/learn");
            visit.open(form);
            assertThat(visit.page().locator("[name=happened]")).hasValue("I signed without reading it.");
            visit.look("lesson-draft");
            assertThat(lessons.list(ada(), ada().homeUnitId()))
                    .noneMatch(lesson -> lesson.happened().startsWith("I signed"));
            visit.page().locator("[name=learned]").fill("A signature is a reading.");
            visit.page().locator("[name=changes]").fill("I read it aloud.");
            visit.page().getByText("Give this lesson").click();
            assertThat(visit.page().locator("h1")).hasText("A lesson");
            visit.page().waitForCondition(() -> !Phone.kept(visit).contains("I signed without reading it."));
            visit.look("lesson-given");
        }
    }

    @Test
    void the_longest_teaching_case_prints_on_one_page_and_says_that_its_author_agreed() {
        String sentence = "I looked at the chart and did not look at the bay beside it. ";
        Lesson given = lessons.give(
                ada(),
                ada().homeUnitId(),
                new NewLesson(
                        (sentence.repeat(3).strip() + "\n").repeat(8),
                        sentence.repeat(6),
                        sentence.repeat(6),
                        Visibility.OURS));
        lessons.consent(ada(), given.id(), Lesson.Signed.NAME);
        try (Visit visit = Visit.at(port, Browser.DESK).as(KOFI)) {
            visit.open(given.address() + "/case");
            assertThat(visit.page().locator("main")).containsText("Its author agreed on");
            visit.lookAtEveryWidth("teaching-case");
            visit.fitsOnOneSheet("teaching-case");
        }
        lessons.takeBack(ada(), given.id());
    }

    @Test
    void thanks_are_two_taps_and_a_line() {
        try (Actor kofi = Actor.pointing(port, KOFI);
                Actor jo = Actor.pointing(port, JO)) {
            kofi.opens("/learn/thanks");
            kofi.visit().look("thanks-form");
            kofi.choosesSaying("to", "Jo Marsh");
            kofi.chooses("kind", "taught");
            kofi.types("deed", "Showed me how to zero the line.");
            kofi.presses("Give thanks");
            kofi.sees("Jo Marsh reads it");
            jo.opens("/learn");
            jo.follows("Showed me how to zero the line.");
            jo.visit().look("thanks-read");
            jo.presses("Show it on Learn in Ward 7, respiratory");
            kofi.opens("/learn");
            kofi.sees("To Jo Marsh, from Kofi Halyard");
        }
    }

    private SignedIn ada() {
        return people.find(people.findBySlug(ADA).orElseThrow().id()).orElseThrow();
    }

    private static void look(Actor actor, String name, String state) {
        if (!name.isEmpty()) {
            actor.visit().look(name + "-" + state);
        }
    }
}
