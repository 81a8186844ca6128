package org.leadline.journey;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Balloons and ribbons, from the planted demo: a what-if has had no holder for six days; somebody willing is asked and holds it; the smallest test is
 * written with its prediction first; its other part goes upward as an ask with a clock; and whoever said it hears.
 */
@DemoServer
class Story7Test {
    private static final String LETTER = "What if the discharge letter were written on day one?";

    @LocalServerPort
    private int port;

    @Test
    void a_what_if_finds_its_holder_and_is_tested_small() {
        try (Actor rosa = Actor.pointing(port, "rosa-quill");
                Actor callum = Actor.pointing(port, "callum-breakwater");
                Actor winifred = Actor.withoutScripts(port, "winifred-cockle")) {
            rosa.opens("/try");
            rosa.sees("6 days", "No holder yet", "late: 8 days", "The abandoned shelf", "Turn the pump alarms down");
            rosa.visit().lookAtEveryWidth("story7-try");
            rosa.follows(LETTER);
            rosa.sees("Winifred Cockle", "The letter is written when somebody leaves.");
            rosa.visit().lookAtEveryWidth("story7-idea");
            rosa.presses("Ask Dr Callum Breakwater");
            rosa.sees("Dr Callum Breakwater was asked.");
            callum.opens("/try/willing");
            callum.sees("Letters, and anything that is done before April");
            callum.visit().lookAtEveryWidth("story7-willing");
            callum.follows(LETTER);
            callum.presses("I will hold it");
            callum.sees("Held by Dr Callum Breakwater");
            plansATest(callum);
            asksAbove(callum);
            winifred.opens("/try");
            winifred.sees("Held by Dr Callum Breakwater");
            winifred.follows(LETTER);
            winifred.sees("Being tried", "Test begun");
        }
    }

    private static void plansATest(Actor callum) {
        String address = callum.page().url().replaceAll("^https?://[^/]+", "");
        callum.follows("Plan a test");
        callum.sees("First: what do we expect?");
        callum.visit().look("story7-test-form");
        callum.types("question", "Is the letter ready when somebody goes home?");
        callum.types("scale", "Bay 3, one week.");
        callum.types("until", LocalDate.now().plusDays(7).toString());
        callum.presses("Plan it");
        callum.sees("Not written yet");
        callum.types("number", "8");
        callum.types("of", "of ten letters");
        callum.presses("Fix the prediction");
        callum.sees("A number needs its unit and the day");
        callum.types("due", LocalDate.now().plusDays(7).toString());
        callum.presses("Fix the prediction");
        callum.sees("8 of ten letters by");
        callum.presses("Begin the test");
        callum.sees("What came out?");
        callum.visit().lookAtEveryWidth("story7-test");
        callum.opens(address);
        callum.sees("Being tried");
    }

    private static void asksAbove(Actor callum) {
        callum.follows("Part of this is not ours? Ask the layer above");
        callum.sees(LETTER);
        callum.types("question", "Let the letter's template open on the first day.");
        callum.visit().look("story7-ask");
    }
}
