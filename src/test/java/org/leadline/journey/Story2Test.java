package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two colleagues, one boss, from the planted demo: a clinical director finds two effects that nobody knows and one that hurts, asks three people for twenty
 * minutes, one offer of help goes each way, an ask goes up with a day, and two divisions end with one aim together.
 */
@DemoServer
class Story2Test {
    private static final String BEDS = "No ward waits for a bed that is empty elsewhere";
    private static final String LISTS = "Nobody's operation is put off on the day";
    private static final String TOGETHER = "Nobody on Monday's list is put off for want of a bed";
    private static final String OFFER = "The list of empty beds, each morning at eight";
    private static final String BACK = "Monday's list by Thursday noon";
    private static final String RESULT = "Operations put off because there was no bed";
    private static final String OWN = "Operations put off on the day";
    private static final String ASK = "One bed manager for both divisions on Sunday nights.";

    @LocalServerPort
    private int port;

    @Test
    void two_directors_find_what_hurts_talk_offer_help_each_way_and_end_with_one_aim() throws Exception {
        try (Actor emeka = Actor.pointing(port, "emeka-rudder");
                Actor oren = Actor.byKeyboard(port, "oren-fairlead");
                Actor sigrid = Actor.withoutScripts(port, "sigrid-northlight")) {
            finds(emeka);
            marks(emeka);
            asksThreePeople(emeka);
            talks(emeka, oren);
            asksAbove(emeka, sigrid);
            makesOneTogether(emeka, oren);
        }
    }

    @Test
    void nobody_else_reads_what_hurts_before_the_week_is_over_nor_opens_the_talk() {
        try (Actor sigrid = Actor.withoutScripts(port, "sigrid-northlight");
                Actor farah = Actor.pointing(port, "farah-lightship")) {
            sigrid.opens("/aim");
            sigrid.follows("Whom it touches");
            sigrid.follows("See it as a picture");
            sigrid.visit().showsHeading("How our aims act on each other");
            sigrid.seesNo("Monday's list is put off");
            farah.opens("/aim");
            farah.follows("Whom it touches");
            farah.sees("Hurts", "The two sides say different things.", "the first day is lost");
            farah.follows("See it as a picture");
            farah.visit().showsHeading("How our aims act on each other");
            farah.sees("One thing hurts", "It belongs on the table of Saltmarsh Hospitals, the nearest boss of both.");
            farah.visit().lookAtEveryWidth("story2-map-emergency");
        }
    }

    private static void finds(Actor emeka) {
        emeka.opens("/aim");
        emeka.follows("Whom it touches");
        emeka.visit().showsHeading("Whom our aims touch");
        emeka.seesIn(
                "section[aria-labelledby=first]",
                "Hurts",
                "On Sunday night the empty beds are ours",
                "Only the two sides read this until");
        assertThat(emeka.page()
                        .locator("section[aria-labelledby=first] .sign.not-known")
                        .count())
                .isEqualTo(2);
        assertThat(emeka.page()
                        .locator("section[aria-labelledby=first] .sign.hurts")
                        .count())
                .isEqualTo(1);
        emeka.visit().lookAtEveryWidth("story2-01-neighbours");
        emeka.follows("See it as a picture");
        emeka.visit().showsHeading("How our aims act on each other");
        emeka.sees("It belongs on the table of Saltmarsh Hospitals, the nearest boss of both.");
        assertThat(emeka.page().locator("svg.chart-narrow desc").textContent())
                .contains("“" + BEDS + "” of Medicine, hurts, on “" + LISTS + "” of Surgery.");
        emeka.visit().lookAtEveryWidth("story2-02-map");
        emeka.visit().fitsOnOneSheet("story2-02-map");
    }

    private static void marks(Actor emeka) {
        emeka.follows("Whom our aims touch");
        emeka.page()
                .locator("section[aria-labelledby=near] li:has-text(\"" + LISTS + "\") a.due")
                .click();
        emeka.visit().showsHeading(LISTS);
        emeka.sees("Surgery: hurts.");
        emeka.presses("Mark it");
        emeka.sees("Choose an answer for one of them at least.");
        emeka.visit().lookAtEveryWidth("story2-03-mark");
        marksAs(emeka, "What does ours, “" + BEDS + "”", "not known");
        marksAs(emeka, "What does theirs do to ours, “" + BEDS + "”", "neither");
        emeka.presses("Mark it");
        emeka.visit().showsHeading("Whom our aims touch");
        emeka.sees("Medicine: not known.");
    }

    private static void marksAs(Actor actor, String question, String effect) {
        actor.page()
                .locator("fieldset:has-text(\"" + question + "\") label.chip:has-text(\"" + effect + "\")")
                .click();
    }

    private static void asksThreePeople(Actor emeka) throws Exception {
        int day = 3;
        for (String name : List.of("Vikram Jetty", "Dr Nadia Seagrass", "Mr Oren Fairlead")) {
            emeka.opens("/aim");
            emeka.follows("Whom it touches");
            emeka.page()
                    .locator("p.acts a:has-text(\"Ask for twenty minutes\")")
                    .first()
                    .click();
            emeka.visit().showsHeading("Ask for twenty minutes");
            emeka.choosesSaying("with", name);
            emeka.presses("Ask them");
            emeka.sees("Give a day and a time.");
            if (day == 3) {
                emeka.visit().lookAtEveryWidth("story2-04-ask");
            }
            emeka.types("when", LocalDate.now().plusDays(day).toString());
            emeka.types("at", "09:30");
            emeka.presses("Ask them");
            emeka.visit().showsHeading("Twenty minutes with " + name);
            isACalendarFile(emeka);
            day++;
        }
    }

    private static void isACalendarFile(Actor actor) throws Exception {
        Download file = actor.page().waitForDownload(() -> actor.follows("For your calendar"));
        try (var bytes = Files.newInputStream(file.path())) {
            var calendar = new CalendarBuilder().build(bytes);
            assertThat(calendar.validate().getEntries()).isEmpty();
            assertThat(calendar.toString()).doesNotContain("Oren", "Medicine", "bed");
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static void talks(Actor emeka, Actor oren) {
        String talk = emeka.page().url().replaceFirst("^https?://[^/]*", "");
        emeka.seesIn("section[aria-labelledby=compared]", "“" + BEDS + "” hurts “" + LISTS + "”, as Surgery says.");
        emeka.visit().lookAtEveryWidth("story2-05-talk");
        emeka.unfolds("Add a line");
        emeka.types("line", "We count from other days of the week");
        emeka.presses("Add it");
        emeka.sees("We count from other days of the week");
        emeka.types("words", OFFER);
        emeka.presses("Offer it");
        emeka.sees("Give a day within the next two years.");
        emeka.types("by", LocalDate.now().plusDays(7).toString());
        emeka.presses("Offer it");
        emeka.seesIn("section[aria-labelledby=offers]", OFFER, "Not done yet.");
        oren.opens("/me");
        oren.sees("Twenty minutes with Dr Emeka Rudder");
        oren.opens(talk);
        oren.visit().showsHeading("Twenty minutes with Dr Emeka Rudder");
        oren.sees("added by Dr Emeka Rudder");
        oren.types("words", BACK);
        oren.types("by", LocalDate.now().plusDays(4).toString());
        oren.presses("Offer it");
        oren.seesIn("section[aria-labelledby=offers]", OFFER, BACK);
        oren.presses("We have talked");
        oren.sees("You talked.");
        oren.visit().lookAtEveryWidth("story2-06-talked");
        oren.visit().fitsOnOneSheet("story2-06-talked");
        emeka.opens("/promise");
        emeka.follows(OFFER);
        emeka.visit().showsHeading(OFFER);
        emeka.presses("It is done");
        emeka.sees("Its receiver is asked whether it was kept.");
        oren.opens("/promise");
        oren.follows(OFFER);
        oren.visit().showsHeading(OFFER);
        oren.chooses("kept", "yes");
        oren.presses("Say it");
        oren.sees("Kept, as its receiver says.");
        oren.opens("/promise");
        oren.follows(BACK);
        oren.visit().showsHeading(BACK);
        oren.presses("It is done");
        oren.sees("Its receiver is asked whether it was kept.");
        emeka.opens("/promise");
        emeka.follows(BACK);
        emeka.visit().showsHeading(BACK);
        emeka.chooses("kept", "no");
        emeka.presses("Say it");
        emeka.sees("Not kept, as its receiver says.");
        emeka.opens(talk);
        emeka.seesIn(
                "section[aria-labelledby=offers]", "Kept, as its receiver says.", "Not kept, as its receiver says.");
        marksAgain(oren);
        emeka.opens("/aim");
        emeka.follows("Whom it touches");
        emeka.visit().showsHeading("Whom our aims touch");
        emeka.sees("Surgery: helps.");
        emeka.hasNo(".sign.hurts");
    }

    /** After the talk it does not hurt any more, and nobody but the two has read that it did. */
    private static void marksAgain(Actor oren) {
        oren.opens("/aim");
        oren.follows("Whom it touches");
        oren.page()
                .locator("section[aria-labelledby=near] li:has-text(\"" + BEDS + "\") a.due")
                .press("Enter");
        oren.visit().showsHeading(BEDS);
        oren.page()
                .locator("fieldset:has-text(\"What does theirs do\") label.chip:has-text(\"helps\") input")
                .press("Space");
        oren.presses("Mark it");
        oren.visit().showsHeading("Whom our aims touch");
    }

    private static void asksAbove(Actor emeka, Actor sigrid) {
        emeka.opens("/aim");
        emeka.follows("Whom it touches");
        emeka.follows("Ask the layer above for something");
        emeka.types("question", ASK);
        emeka.visit().lookAtEveryWidth("story2-07-upward");
        emeka.presses("Look it over");
        emeka.visit().showsHeading(ASK);
        emeka.sees("Goes to those who lead the layer above", "Dr Sigrid Northlight will answer by");
        emeka.presses("Open it");
        emeka.sees("Dr Sigrid Northlight will answer by", "You read the answer here.");
        String ask = emeka.page().url().replaceFirst("^https?://[^/]*", "");
        sigrid.opens("/me");
        sigrid.sees("Your answer is promised by");
        sigrid.follows(ASK);
        sigrid.types("because", "an empty bed helps nobody");
        sigrid.types("decided", "One bed manager on Sunday nights from the first of the month");
        sigrid.types("value", "Home");
        sigrid.presses("Answer and tell them");
        emeka.opens(ask);
        emeka.sees("One bed manager on Sunday nights from the first of the month");
    }

    private static void makesOneTogether(Actor emeka, Actor oren) {
        emeka.opens("/aim");
        emeka.follows("Make one together");
        emeka.visit().showsHeading("Make one together");
        emeka.types("line", TOGETHER);
        emeka.choosesSaying("others", "Surgery");
        emeka.choosesSaying("value", "Whoever is closest to the patient is asked first");
        emeka.chooses("origin", "together");
        emeka.page().locator("select[name=measure]").selectOption(RESULT);
        emeka.presses("Draft it, and ask the others");
        emeka.visit().showsHeading(TOGETHER);
        String joint = emeka.page().url().replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", "");
        emeka.types("brings", "Four beds kept free on Sunday night. We cannot give a nurse with them.");
        emeka.presses("We bring this");
        emeka.sees("Brings: Four beds kept free on Sunday night.");
        oren.opens(joint);
        oren.types("brings", "The list by Thursday. We cannot move a cancer operation.");
        oren.page().locator("select[name=measure]").selectOption(OWN);
        oren.presses("We bring this");
        oren.sees("Brings: The list by Thursday.");
        emeka.opens(joint);
        emeka.presses("Adopt it");
        emeka.opens(joint);
        String page = emeka.page().locator("#together").innerText();
        assertThat(page).contains("What we reach together: " + RESULT, "Their own part, " + OWN);
        assertThat(page.indexOf("What we reach together")).isLessThan(page.indexOf("Their own part"));
        emeka.visit().lookAtEveryWidth("story2-08-together");
    }
}
