package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.TreeSet;

/**
 * A foundation doctor wants a scan, the consultant does not: both seal before either reads, they disagree and let it run, and after the result the
 * consultant says who moved her. And another patient, who gets worse: care goes ahead.
 */
final class ScanStory {
    private static final String URGENT = "Worried now? Don't wait for this.";
    private static final String PRIYAS_THOUGHT = "A clot in the lung is likely";
    private static final String PRIYAS_PLAN = "Scan of the lungs today, before the ward round";
    private static final String ADAS_PLAN = "Treat the infection, look again at eight tonight";

    private final Actor priya;
    private final Actor ada;
    private final String shot;

    /** @param shot what the names of its pictures begin with; empty where nobody looks at the pages as well */
    ScanStory(Actor priya, Actor ada, String shot) {
        this.priya = priya;
        this.ada = ada;
        this.shot = shot;
    }

    /** @param address of a bedside sounding that asks Priya first, and Ada, who decides, last */
    Set<String> disagreedAndLetItRun(String address) {
        waitsForThePlanOfTheNewest(address);
        sealsHerPlan(address);
        sealsAnother(address);
        letsItRun(address);
        changesHerMind(address);
        Set<String> addresses = new TreeSet<>(priya.soundingAddresses());
        addresses.addAll(ada.soundingAddresses());
        return addresses;
    }

    /** @param address of a bedside sounding that asks Priya and somebody else first */
    void gotWorse(String address) {
        priya.opens(address);
        careNeverWaits(priya);
        priya.types("think", "Breathless, gasping between words");
        priya.types("do", "Sit up, oxygen, call");
        priya.chooses("close", "saw");
        priya.presses("Seal my plan");
        priya.sees("Sealed.", "Your words sound as if somebody is getting worse.");
        careNeverWaits(priya);
        look(priya, "10-worried");
        priya.presses("Go ahead now");
        priya.sees(
                "Spoken instead",
                "It counts against nobody, and nobody asks who tapped.",
                "Your words are back with you.",
                "Breathless, gasping between words");
        look(priya, "11-spoken-instead");
        ada.opens(address);
        ada.sees("Spoken instead", "You had sealed nothing.");
        ada.seesNo("Breathless, gasping");
        ada.hasNo("form[data-seal]");
        look(ada, "12-spoken-instead-for-others");
        priya.presses("Show it to the others");
        priya.sees("You have shown your words to the others.");
        ada.opens(address);
        ada.sees("Shown afterwards", "Breathless, gasping between words");
        look(ada, "13-shown");
    }

    private void waitsForThePlanOfTheNewest(String address) {
        ada.opens(address);
        ada.sees("Plan first. Your form opens when the first plans are in.", "Read this aloud");
        ada.hasNo("form[data-seal]");
        ada.hasNo("textarea[name=think]");
        careNeverWaits(ada);
        look(ada, "01-plan-first");
    }

    private void sealsHerPlan(String address) {
        priya.opens(address);
        careNeverWaits(priya);
        priya.sees("Read together by those asked when all plans are in", "Write your plan in the notes too.");
        look(priya, "02-my-plan");
        priya.presses("Seal my plan");
        priya.seesIn(".summary", "Write what you think is going on.", "Write what you would do.");
        careNeverWaits(priya);
        look(priya, "03-put-right");
        priya.types("think", PRIYAS_THOUGHT);
        priya.types("do", PRIYAS_PLAN);
        priya.types("worry", "The leg is swollen on one side");
        priya.chooses("close", "saw");
        priya.presses("Seal my plan");
        priya.sees("Your plan, as you sealed it", "The last turn is open, so first plans are locked.", PRIYAS_PLAN);
        priya.hasNo("form[data-seal]");
        careNeverWaits(priya);
        look(priya, "04-sealed");
    }

    private void sealsAnother(String address) {
        ada.opens(address);
        ada.seesNo("Plan first.", PRIYAS_PLAN);
        assertThat(ada.page().locator("form[data-seal]")).hasCount(1);
        careNeverWaits(ada);
        look(ada, "05-the-consultants-form");
        ada.types("think", "Pneumonia, on the second day");
        ada.types("do", ADAS_PLAN);
        ada.chooses("close", "read");
        ada.presses("Seal my plan");
        ada.sees("2 views, revealed together", PRIYAS_PLAN, ADAS_PLAN);
        careNeverWaits(ada);
        Locator views = ada.page().locator(".views .view");
        assertThat(views).hasCount(2);
        assertThat(views.first()).containsText(PRIYAS_PLAN);
        look(ada, "06-revealed");
        priya.opens(address);
        priya.sees(PRIYAS_PLAN, ADAS_PLAN);
        priya.hasNo("form[action$='/decide']");
    }

    private void letsItRun(String address) {
        ada.presses("Decide and tell everybody");
        assertThat(ada.page().locator(".summary")).isVisible();
        careNeverWaits(ada);
        ada.chooses("kind", "let-it-run");
        ada.types("because", "he is steady, and we look again tonight");
        ada.choosesSaying("plan", ADAS_PLAN);
        ada.chooses("lookBack", "7");
        look(ada, "07-deciding");
        ada.presses("Decide and tell everybody");
        ada.seesIn(
                "section[aria-labelledby=decision]",
                "Best for the patient because he is steady, and we look again tonight",
                ADAS_PLAN,
                "we disagree, and let it run",
                "look back");
        careNeverWaits(ada);
        ada.presses("Said back, matched");
        ada.sees("said back at the huddle, matched");
        look(ada, "08-let-it-run");
        priya.opens(address);
        priya.seesIn("section[aria-labelledby=decision]", "we disagree, and let it run", "look back");
        careNeverWaits(priya);
    }

    private void changesHerMind(String address) {
        ada.unfolds("Write what happened");
        ada.types("whatHappened", "The scan at nine showed a clot. Treated that night, home on day five.");
        ada.presses("Keep it");
        ada.seesIn("section[aria-labelledby=decision]", "The scan at nine showed a clot.");
        ada.unfolds("I changed my mind");
        ada.choosesSaying("mover", PRIYAS_THOUGHT);
        ada.presses("Say so");
        movedAda(ada);
        look(ada, "09-changed-my-mind");
        priya.opens(address);
        movedAda(priya);
        careNeverWaits(priya);
        priya.visit().fitsOnOneSheet(shot.isEmpty() ? "scan" : shot);
    }

    private static void movedAda(Actor reader) {
        Locator hers = reader.page().locator(".views .view", new Page.LocatorOptions().setHasText(PRIYAS_PLAN));
        assertThat(hers).containsText("changed a consultant’s mind");
    }

    private static void careNeverWaits(Actor reader) {
        Locator urgent = reader.page().locator("section.urgent");
        assertThat(urgent).isVisible();
        assertThat(urgent).containsText(URGENT);
        assertThat(urgent).containsText("Call " + OpenQuestions.CALL);
        assertThat(urgent.locator("button")).hasText("Go ahead now");
    }

    private void look(Actor reader, String name) {
        if (!shot.isEmpty()) {
            reader.visit().lookAtEveryWidth(shot + name);
        }
    }
}
