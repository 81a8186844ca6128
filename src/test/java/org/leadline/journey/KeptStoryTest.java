package org.leadline.journey;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Rules in use, on the planted demo: how far each of three protocols is kept, in the form that its kind of care calls for; a rule is built from chips, one
 * that the notes do not know is refused with its line, and one in force is counted by the month.
 */
@DemoServer
class KeptStoryTest {
    @LocalServerPort
    private int port;

    @Test
    void what_is_the_same_every_time_is_told_all_or_none_and_counted_by_the_month() {
        try (Actor rosa = Actor.byKeyboard(port, "rosa-quill")) {
            rosa.opens("/care");
            rosa.follows("Line insertion");
            rosa.visit().showsHeading("Line insertion");
            rosa.follows("Line insertion: how far it is kept");
            rosa.visit().showsHeading("Line insertion: how far it is kept");
            rosa.sees(
                    "Every rule was kept for",
                    "Counted are all whom a rule is about",
                    "Hands washed before Line placed",
                    "left out for a reason 24",
                    "With the 24 who had a reason that the rule names");
            rosa.unfolds("The journeys: X-ray seen within 90 min after Line placed, when “type” is central");
            rosa.sees("min late)");
            rosa.visit().lookAtEveryWidth("kept-same-every-time");
            rosa.follows("Count it by the month");
            rosa.visit().showsHeading("Count this rule by the month");
            rosa.visit().lookAtEveryWidth("kept-measure");
            rosa.presses("Count it");
            rosa.sees("Name somebody who looks at the definition.");
        }
    }

    @Test
    void where_care_is_chosen_or_found_out_the_page_has_ways_or_no_score() {
        try (Actor ada = Actor.withoutScripts(port, "ada-okafor");
                Actor winifred = Actor.pointing(port, "winifred-cockle")) {
            ada.opens("/care");
            ada.follows("Breathlessness");
            ada.visit().showsHeading("Breathlessness");
            ada.follows("Breathlessness: which way today: how far it is kept");
            ada.sees(
                    "Care is chosen together here: 3 ways",
                    "When “arrived by” is ambulance",
                    "Every rule of this way was kept for");
            ada.visit().lookAtEveryWidth("kept-choose-together");
            winifred.opens("/care");
            winifred.follows("Frailty, many conditions");
            winifred.visit().showsHeading("Frailty, many conditions");
            winifred.follows("Frailty: what holds whatever we find: how far it is kept");
            winifred.sees(
                    "No score here", "Seen in 0 of 96 journeys.", "Done in time for 70, later for 5, not done for 32.");
            winifred.seesNo("The journeys", "in 100", "What matters asked");
            winifred.visit().lookAtEveryWidth("kept-find-out");
        }
    }

    @Test
    void a_rule_is_built_from_chips_and_one_that_the_notes_do_not_know_is_refused_with_its_line() {
        try (Actor farah = Actor.pointing(port, "farah-lightship")) {
            farah.opens("/protocol");
            farah.follows("Sepsis at the door");
            farah.visit().showsHeading("Sepsis at the door");
            farah.follows("Write rules");
            farah.visit().showsHeading("Rules that the notes can show");
            farah.sees("Antibiotic given within 60 min after Triage");
            farah.chooses("form", "before");
            farah.visit().page().selectOption("select[name=first]", "Lactate taken");
            farah.visit().page().selectOption("select[name=second]", "Fluids");
            farah.presses("Add a rule");
            farah.sees("Lactate taken before Fluids");
            farah.visit().lookAtEveryWidth("kept-rules");
            farah.types("file", "rules:\n  - Lactate taken before fluids\n");
            farah.presses("Keep the file");
            farah.sees("Line 2: The log knows no step 'fluids'. Is 'Fluids' meant?");
            farah.visit().lookAtEveryWidth("kept-rules-refused");
        }
    }
}
