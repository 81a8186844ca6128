package org.leadline.journey;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How things are done on Ward 7, from the planted demo: a surprise becomes a card in two taps, the next version is written as one form that keeps what was
 * typed, and what is different is read; on a phone, without scripts, and on one sheet of paper.
 */
@DemoServer
class ProtocolStoryTest {
    private static final String WAYS = "Breathlessness: which way today";

    @LocalServerPort
    private int port;

    @Test
    void a_surprise_becomes_a_card_and_the_next_version_is_written() {
        try (Actor kofi = Actor.pointing(port, "kofi-halyard");
                Actor ada = Actor.withoutScripts(port, "ada-okafor")) {
            kofi.opens("/protocol");
            kofi.sees(WAYS, "Line insertion", "Sepsis: the first hour");
            kofi.visit().lookAtEveryWidth("protocol-list");
            kofi.follows(WAYS);
            kofi.visit().showsHeading(WAYS);
            kofi.sees("Version 1 is in force since", "If the oxygen is low and they are drowsy");
            kofi.visit().lookAtEveryWidth("protocol-ways");
            kofi.visit().fitsOnOneSheet("protocol-ways");
            kofi.sees("Surprises in half a year: 2. A card foresaw 2 of them.");
            kofi.presses("It happened as this card says: the oxygen is low and they are drowsy");
            kofi.sees("Surprises in half a year: 3. A card foresaw 3 of them.", "Written down today");
            kofi.visit().lookAtEveryWidth("protocol-surprise");
            kofi.presses("Take it back the oxygen is low and they are drowsy");
            kofi.sees("Surprises in half a year: 2. A card foresaw 2 of them.");
            kofi.seesNo("Written down today");
            kofi.unfolds("Make a surprise a card");
            kofi.types("card1if", "the fan is broken");
            kofi.types("card1then", "open the window and stay");
            kofi.types("card1who", "whoever is there");
            kofi.presses("Keep the card");
            kofi.visit().showsHeading(WAYS + ": draft of version 2");
            kofi.sees("the fan is broken", "Say what changed since the version in force.");
            kofi.visit().lookAtEveryWidth("protocol-draft");
            kofi.opens("/protocol");
            kofi.follows(WAYS);
            kofi.sees("Surprises in half a year: 3. A card foresaw 2 of them.", "No card foresaw it.");
            writesAStep(ada);
        }
    }

    @Test
    void two_versions_are_read_side_by_side_and_each_prints_on_one_sheet() {
        try (Actor jo = Actor.byKeyboard(port, "jo-marsh")) {
            jo.opens("/protocol");
            jo.follows("Line insertion");
            jo.visit().showsHeading("Line insertion");
            jo.sees("Do not over-ride this by tapping. Call the vascular access nurse", "Differs from the standard");
            jo.visit().fitsOnOneSheet("protocol-line");
            jo.follows("What is different from version 1");
            jo.visit().showsHeading("Line insertion: from version 1 to version 2");
            jo.sees("New or changed: 3 of 8 steps. Left out: 1.");
            jo.visit().lookAtEveryWidth("protocol-difference");
            jo.opens("/protocol");
            jo.follows("Sepsis: the first hour");
            jo.visit().showsHeading("Sepsis: the first hour");
            jo.sees(
                    "The standard is newer than this version",
                    "Done as this protocol says:",
                    "Days between line infections");
            jo.visit().lookAtEveryWidth("protocol-sepsis");
        }
    }

    private static void writesAStep(Actor ada) {
        ada.opens("/protocol");
        ada.follows(WAYS);
        ada.visit().showsHeading(WAYS);
        ada.follows("Go to the draft of version 2");
        ada.visit().showsHeading(WAYS + ": draft of version 2");
        ada.unfolds("Add a step");
        ada.types("step7words", "Look again after an hour");
        ada.page().locator("[name='step7label']").selectOption("must");
        ada.page().locator("form.draft > .acts button").first().click();
        ada.sees("A must needs a reason. Say why, or call it usually.", "Step 7: Look again after an hour");
        ada.types("step7mustBecause", "it changes within the hour");
        ada.types("whatChanged", "We look again after an hour.");
        ada.page().locator("form.draft > .acts button").first().click();
        ada.sees("Step 7: Look again after an hour");
        ada.seesNo("A must needs a reason. Say why", "Say what changed since the version in force.");
    }
}
