package org.leadline.journey;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stabilise and ship, from the planted demo: a frame beside its rival, asked blind, decided, with the views against; and one that is begun. */
@DemoServer
class Story3Test {
    @LocalServerPort
    private int port;

    @Test
    void the_emergency_department_sees_what_differs_and_decides_which_frame_won() {
        try (Actor farah = Actor.pointing(port, "farah-lightship");
                Actor noor = Actor.withoutScripts(port, "noor-halliard");
                Actor beatriz = Actor.pointing(port, "beatriz-heron")) {
            farah.opens("/aim");
            farah.follows("How we see our work");
            farah.visit().showsHeading("How we see our work");
            farah.sees(
                    "We say our work is production.",
                    "4 of 6 things would be otherwise: policies, protocols, measures and effects on neighbours",
                    "The same either way",
                    "15 of 17 answered: 9 say problem solving, 5 say production and 1 say learning");
            farah.visit().lookAtEveryWidth("story3-side-by-side");
            farah.follows("Read the answers, and decide");
            farah.sees("What is our work, above all?", "The same faces come back on Tuesday");
            farah.chooses("kind", "decided");
            farah.chooses("choice", "problem-solving");
            farah.types("because", "whoever is shipped with a riddle comes back with it");
            farah.types("decided", "We solve what brought them; four hours are a help, not the work");
            farah.types("value", "Whoever is sickest is seen first");
            farah.presses("Decide and tell everybody");
            farah.opens("/aim/frame");
            farah.sees(
                    "our work is problem solving. The rival answer won.",
                    "6 people saw it otherwise. Their views are kept.",
                    "Read them beside the decision");
            farah.visit().lookAtEveryWidth("story3-won");
            farah.follows("Write the next version");
            farah.visit().showsHeading("Write it anew");
            farah.presses("Set them side by side");
            farah.visit().showsHeading("How we see our work");
            farah.sees("We say our work is problem solving.", "Version 2: problem solving", "Version 1: production");
            noor.opens("/aim/frame");
            noor.sees("We say our work is problem solving.", "Nobody has been asked yet");
            noor.follows("Version 1: production");
            noor.sees("The rival answer won.", "This is version 1.");
            noor.follows("Read them beside the decision");
            noor.sees("An ankle is an ankle. Quick is kind.");
            beatriz.opens("/aim/frame?unit="
                    + farah.page()
                            .locator("nav.places a[href^='/try']")
                            .getAttribute("href")
                            .replaceAll("\\D", ""));
            beatriz.sees("We say our work is problem solving.", "for its own people to see");
        }
    }

    @Test
    void a_unit_that_has_said_nothing_sets_a_rival_beside_its_answer_and_asks_blind() {
        try (Actor greta = Actor.byKeyboard(port, "greta-pelican");
                Actor mei = Actor.pointing(port, "mei-harbour")) {
            greta.opens("/aim/frame");
            greta.sees("Say what your work is");
            greta.visit().lookAtEveryWidth("story3-empty");
            greta.follows("Say what our work is");
            greta.visit().showsHeading("Say what our work is");
            greta.chooses("ours", "problem-solving");
            greta.chooses("rival", "problem-solving");
            greta.types("measuresOurs", "Who goes home with a plan that they can say");
            greta.presses("Set them side by side");
            greta.sees("The rival has to be another answer than yours", "Write the other side too");
            greta.visit().lookAtEveryWidth("story3-form");
            greta.chooses("rival", "learning");
            greta.types("measuresRival", "What we found out that nobody had known");
            greta.presses("Set them side by side");
            greta.visit().showsHeading("How we see our work");
            greta.sees(
                    "With learning instead, 1 of 1 things would be otherwise: measures.", "Nobody has been asked yet");
            greta.visit().look("story3-written");
            greta.presses("Ask everybody, blind");
            greta.sees("What is our work, above all?");
            mei.opens("/aim/frame");
            mei.sees("We say our work is problem solving.");
        }
    }

    @Test
    void who_decides_what_an_ask_with_a_day_and_one_that_rose() {
        try (Actor jo = Actor.pointing(port, "jo-marsh");
                Actor sigrid = Actor.pointing(port, "sigrid-northlight");
                Actor emeka = Actor.withoutScripts(port, "emeka-rudder")) {
            jo.opens("/remit");
            jo.sees(
                    "decides 3 things itself",
                    "We say: this could have been decided here.",
                    "2 answered, 2 of them by their day.");
            jo.visit().lookAtEveryWidth("story3-remit");
            jo.follows("One more nurse on a shift");
            jo.visit().showsHeading("One more nurse on a shift");
            jo.presses("Ask");
            jo.sees("There is something to put right");
            jo.types("question", "We need one more nurse on the night of the move.");
            jo.types("mayChange", "Whether we move at night.");
            jo.visit().look("story3-ask");
            jo.presses("Ask");
            jo.sees("We need one more nurse on the night of the move.");
            emeka.opens("/remit");
            emeka.sees(
                    "What is asked of us", "One more nurse on a shift", "Units say that these could have been theirs");
            sigrid.opens("/remit");
            sigrid.sees("Left without an answer below us", "A second doctor at night", "days late");
            sigrid.seesNo("finish a thought");
            sigrid.visit().lookAtEveryWidth("story3-risen");
        }
    }

    @Test
    void the_unit_on_one_page_prints_on_one_sheet() {
        try (Actor rosa = Actor.pointing(port, "rosa-quill");
                Actor kofi = Actor.pointing(port, "kofi-halyard")) {
            rosa.opens("/unit");
            rosa.follows("The unit on one page");
            rosa.sees("5 of the 6 are written.", "Kept right by Samir Windlass");
            rosa.follows("Write it");
            rosa.visit().showsHeading("Processes");
            rosa.presses("Save");
            rosa.sees("Write it in a few lines");
            rosa.visit().look("story3-facet");
            rosa.types("line", "Lines, chests, fluid and the way home.");
            rosa.presses("Save");
            rosa.sees("All six are written.", "Lines, chests, fluid and the way home.");
            rosa.visit().lookAtEveryWidth("story3-page");
            rosa.visit().fitsOnOneSheet("story3-page");
            kofi.opens("/unit");
            kofi.follows("The unit on one page");
            kofi.sees("Lines, chests, fluid and the way home.");
            kofi.hasNo("main form");
        }
    }
}
