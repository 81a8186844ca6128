package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ninety-five and ten, from the planted demo: ideas in use out of ideas, and people who have had one used out of people, by groups of five or more. */
@DemoServer
class Story8Test {
    @LocalServerPort
    private int port;

    @Test
    void the_two_shares_stand_apart_and_small_groups_are_not_shown() {
        try (Actor marisol = Actor.pointing(port, "marisol-spindrift");
                Actor vikram = Actor.withoutScripts(port, "vikram-jetty")) {
            marisol.opens("/try");
            marisol.follows("See both");
            marisol.sees("7 of 20 ideas", "7 of 17 people", "Half of the first answers came within 2 days.");
            marisol.sees("registrar", "staff nurse", "groups are not shown");
            for (String part : new String[] {"pharmacist", "charge nurse", "consultant", "patient partner", "senior nurse"}) {
                marisol.hasNo("main .table :text-is('" + part + "')");
            }
            marisol.visit().lookAtEveryWidth("story8-shares");
            vikram.opens("/try/shares");
            vikram.sees("In the units below", "7 of 20 ideas", "Sums over 1 of the units");
        }
    }

    @Test
    void ideas_pause_kindly_and_keep_the_words() {
        try (Actor greta = Actor.pointing(port, "greta-pelican");
                Actor mei = Actor.pointing(port, "mei-harbour")) {
            greta.opens("/try/shares");
            greta.types("most", "1");
            greta.presses("Set it");
            mei.opens("/try/idea?unit=" + unitOf(greta));
            mei.types("line", "Warm the room for feet.");
            mei.presses("Say it");
            mei.sees("Warm the room for feet.", "No answer yet");
            mei.opens("/try/idea?unit=" + unitOf(greta));
            mei.sees("Answers first, please", "Greta Pelican");
            mei.types("line", "A stool for bad knees.");
            mei.presses("Say it");
            mei.sees("Answers first, please");
            assertThat(
                            mei.page().locator("[name=line]").inputValue())
                    .isEqualTo("A stool for bad knees.");
            mei.visit().look("story8-paused");
        }
    }

    private static String unitOf(Actor lead) {
        lead.opens("/try/shares");
        return lead.page().locator("nav.places a[href^='/try?unit=']").getAttribute("href").replaceAll("\\D", "");
    }
}
