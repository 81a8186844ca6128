package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was promised is judged by whom it was promised to; what somebody holds goes on to others before they leave. */
@DemoServer
class PromiseStoryTest {
    private static final String TROLLEYS = "Two oxygen trolleys that roll straight";
    private static final String EATING = "A page on eating when you are out of breath";
    private static final String TEACHING = "The teaching on sugar and feet";
    private static final String FUND = "A fund of fifty pounds that the ward spends as it likes";

    private static final SelectOption GRETA = new SelectOption().setLabel("Greta Pelican");

    @LocalServerPort
    private int port;

    @Test
    void nothing_new_is_promised_below_before_the_old_is_settled_and_the_ward_says_whether_it_was_kept() {
        try (Actor emeka = Actor.pointing(port, "emeka-rudder");
                Actor ines = Actor.withoutScripts(port, "ines-lowtide");
                Actor rosa = Actor.byKeyboard(port, "rosa-quill")) {
            emeka.opens("/promise");
            emeka.sees(TROLLEYS, "days late");
            emeka.visit().lookAtEveryWidth("promise-01-division");
            emeka.follows("I visited a unit");
            emeka.choosesSaying("to", "Ward 7");
            emeka.presses("Keep it");
            emeka.sees("Say in a line what it was about.");
            emeka.types("line", "The trolleys in the corridor");
            emeka.presses("Keep it");
            emeka.sees("First the old ones", TROLLEYS);
            emeka.types("words", FUND);
            emeka.types("by", "2027-01-15");
            emeka.presses("Promise it");
            emeka.sees("First the old ones");
            emeka.visit().lookAtEveryWidth("promise-02-first-the-old-ones");

            ines.opens("/promise");
            ines.follows(TROLLEYS);
            ines.visit().showsHeading(TROLLEYS);
            ines.presses("It is done");
            ines.sees("Its receiver is asked whether it was kept.");

            rosa.opens("/promise");
            rosa.follows(TROLLEYS);
            rosa.presses("Say it");
            rosa.sees("Choose one: kept, or not kept.");
            rosa.chooses("kept", "yes");
            rosa.types("line", "They roll straight since Tuesday");
            rosa.visit().lookAtEveryWidth("promise-03-was-it-kept");
            rosa.presses("Say it");
            rosa.sees("Kept, as its receiver says.", "They roll straight since Tuesday");
            rosa.opens("/kept");
            rosa.visit().lookAtEveryWidth("promise-04-kept");

            emeka.presses("Promise it");
            emeka.visit().showsHeading(FUND);
            emeka.visit().lookAtEveryWidth("promise-05-made");
            rosa.opens("/promise");
            rosa.sees(FUND, "The trolleys in the corridor");
        }
    }

    @Test
    void who_leaves_hands_over_all_they_hold_on_one_page() {
        try (Actor mei = Actor.pointing(port, "mei-harbour");
                Actor greta = Actor.withoutScripts(port, "greta-pelican")) {
            mei.opens("/hand-over");
            mei.sees("Your last day is", EATING, TEACHING);
            mei.visit().lookAtEveryWidth("hand-over-01");
            mei.visit().fitsOnOneSheet("hand-over");
            takesOn(mei, TEACHING).selectOption(GRETA);
            takesOn(mei, EATING).selectOption(GRETA);
            mei.presses("Hand over what is chosen");
            mei.sees("It was promised to them. Nobody judges what they keep: choose somebody else.");
            assertThat(takesOn(mei, EATING).locator("option:checked")).hasText("Greta Pelican");
            mei.visit().lookAtEveryWidth("hand-over-02-refused");
            takesOn(mei, TEACHING).selectOption(new SelectOption().setLabel("Samir Windlass"));
            mei.presses("Hand over what is chosen");
            mei.seesIn("section[aria-labelledby=passed]", EATING, "Greta Pelican has it since", TEACHING);
            greta.opens("/promise");
            greta.seesIn("section[aria-labelledby=mine]", EATING);
            greta.opens("/hand-over");
            greta.follows("Ownerless in");
            greta.sees("Nothing is ownerless");
            greta.visit().lookAtEveryWidth("hand-over-03-ownerless");
        }
    }

    private static Locator takesOn(Actor actor, String title) {
        return actor.page()
                .locator("form section", new Page.LocatorOptions().setHasText(title))
                .locator("select");
    }
}
