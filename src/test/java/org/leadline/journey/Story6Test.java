package org.leadline.journey;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The word "dose", from the planted demo: two senses beside the draft, a choice before it is in force, and what it means on the page; and a design page. */
@DemoServer
class Story6Test {
    @LocalServerPort
    private int port;

    @Test
    void a_draft_that_uses_a_word_in_two_ways_is_put_in_force_only_with_its_sense() {
        try (Actor priya = Actor.pointing(port, "priya-tidewater");
                Actor rosa = Actor.withoutScripts(port, "rosa-quill");
                Actor winifred = Actor.pointing(port, "winifred-cockle")) {
            priya.opens("/care");
            priya.follows("Protocols");
            priya.visit().showsHeading("Protocols");
            priya.follows("What the letter says of medicines");
            priya.visit().showsHeading("What the letter says of medicines");
            priya.follows("Go to the draft of version 1");
            priya.visit().showsHeading("What the letter says of medicines: draft of version 1");
            priya.sees(
                    "Words that we read differently",
                    "“dose”, in step 2 and card 1: not yet said which is meant",
                    "nurse: what is given at one time, whatever is in the cup",
                    "pharmacist: all of a medicine in one day, in milligrams",
                    "“dose”, in step 2 and card 1, is read in more than one way.");
            priya.hasNo("form[action$='/publish']");
            priya.visit().look("story6-draft");
            priya.follows("Choose which one you mean");
            priya.visit().showsHeading("Words that we read differently");
            priya.sees("Of one word it is not yet said which is meant.");
            priya.visit().lookAtEveryWidth("story6-choose");
            priya.presses("This is what we mean");
            priya.sees("Of one word it is not yet said which is meant.");
            priya.page().getByText("all of a medicine in one day").click();
            priya.presses("This is what we mean");
            priya.visit().showsHeading("What the letter says of medicines: draft of version 1");
            priya.sees("“dose” means here: all of a medicine in one day, in milligrams");
            priya.seesNo("is read in more than one way");
            priya.unfolds("Put it in force without asking");
            priya.types("unaskedBecause", "we agreed it in the room on Thursday");
            priya.presses("Put version 1 in force");
            priya.sees("What these words mean here", "“dose” means here: all of a medicine in one day, in milligrams");
            priya.visit().lookAtEveryWidth("story6-in-force");
            rosa.opens(priya.page().url().replaceFirst("^https?://[^/]*", ""));
            rosa.sees("What these words mean here", "As said by profession: pharmacist");
            winifred.opens("/care");
            winifred.follows("Shared words");
            winifred.visit().showsHeading("Words of Ward 7, respiratory");
            winifred.sees("are read in more than one way", "somebody is there when I come home");
            winifred.visit().lookAtEveryWidth("story6-words");
        }
    }

    @Test
    void a_word_gets_the_sense_of_another_profession_and_what_was_said_before_is_kept() {
        try (Actor tom = Actor.byKeyboard(port, "tom-reed")) {
            tom.opens("/care");
            tom.follows("Shared words");
            tom.visit().showsHeading("Words of Ward 7, respiratory");
            tom.follows("Put a word here");
            tom.visit().showsHeading("Put a word here");
            tom.presses("Save");
            tom.sees("Write the word", "Write what you mean by it");
            tom.types("word", "stat");
            tom.types("sense", "before anything else, and I bring it myself");
            tom.visit().lookAtEveryWidth("story6-new");
            tom.presses("Save");
            tom.visit().showsHeading("Words of Ward 7, respiratory");
            tom.sees("One profession so far", "before anything else, and I bring it myself");
            tom.page()
                    .locator("section.panel:has(h2:text-is('stable')) header a")
                    .press("Enter");
            tom.visit().showsHeading("stable");
            tom.types("sense", "no medicine was changed since yesterday");
            tom.visit().lookAtEveryWidth("story6-word");
            tom.presses("Save");
            tom.sees("no medicine was changed since yesterday");
        }
    }

    @Test
    void each_process_answers_four_questions_on_one_page_or_is_on_a_list() {
        try (Actor ada = Actor.pointing(port, "ada-okafor");
                Actor kofi = Actor.withoutScripts(port, "kofi-halyard")) {
            ada.opens("/care");
            ada.follows("Design pages");
            ada.visit().showsHeading("Design pages");
            ada.sees("Without an answer", "Coughing up blood", "Still without an answer: who", "to be looked at");
            ada.visit().lookAtEveryWidth("design-list");
            ada.follows("Breathlessness");
            ada.visit().showsHeading("The design of Breathlessness");
            ada.sees("This day has come");
            ada.presses("Looked at");
            ada.sees("Choose a day ahead, within three years");
            ada.types("day", "2027-09-01");
            ada.presses("Looked at");
            ada.sees("On 1 September 2027.");
            ada.seesNo("This day has come");
            ada.visit().lookAtEveryWidth("design-page");
            ada.visit().fitsOnOneSheet("design-page");
            kofi.opens("/care");
            kofi.follows("Design pages");
            kofi.follows("Coughing up blood");
            kofi.page().locator("a[href$='/part/accountability']").click();
            kofi.visit().showsHeading("Accountability");
            kofi.presses("Save");
            kofi.sees("Write it in a few lines");
            kofi.visit().look("design-part");
            kofi.types("words", "Whoever is nearest pulls the bell; the night registrar answers for the rest.");
            kofi.presses("Save");
            kofi.sees("the night registrar answers for the rest", "Still without an answer: how, how we know");
        }
    }
}
