package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who waits, who is stuck, and what has changed, from the unit's page to the answer of the team. */
@DemoServer
class FlowStoryTest {
    private static final String WAITS = "Who waits, who is stuck";

    @LocalServerPort
    private int port;

    @Test
    void a_units_processes_stand_in_a_sentence_each_and_one_of_them_tells_all() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("jo-marsh")) {
            visit.open("/care/flow");
            visit.showsHeading(WAITS);
            assertThat(visit.page().locator("ul.rows > li")).hasCount(7);
            visit.lookAtEveryWidth("flows");
            visit.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("Breathlessness"))
                    .click();
            visit.showsHeading("Breathlessness: who waits, who is stuck");
            Page page = visit.page();
            assertThat(page.locator("section[aria-labelledby=now]")).containsText("Stuck now");
            assertThat(page.locator("section[aria-labelledby=ways]")).containsText("in 100 of");
            assertThat(page.locator("section[aria-labelledby=hours]")).containsText("as you set");
            assertThat(page.locator("section[aria-labelledby=drift]")).containsText("More has looked new since");
            assertThat(page.locator("main")).not().containsText("NaN");
            assertThat(page.locator("main")).not().containsText("flowof.");
            visit.lookAtEveryWidth("flow");
        }
    }

    @Test
    void the_team_says_what_has_changed_without_scripts_and_may_ask_the_six_questions_again() {
        try (Visit visit = Visit.withoutScripts(port, Browser.PHONE).as("ada-okafor")) {
            Page page = visit.page();
            visit.open("/care/flow");
            page.locator("main a", new Page.LocatorOptions().setHasText("Breathlessness"))
                    .click();
            visit.showsHeading("Breathlessness: who waits, who is stuck");
            page.getByText("Say what you found").click();
            assertThat(page.locator("main")).containsText("Pick what you found.");
            page.getByText("A new form brought new steps").click();
            page.getByLabel("Anything to add").fill("The breathing score came with it.");
            page.getByText("Say what you found").click();
            assertThat(page.locator("section[aria-labelledby=drift]"))
                    .containsText("A new form brought new steps. \u201cThe breathing score came with it.\u201d");
            page.getByText("Ask the six questions again").click();
            assertThat(page.locator("main")).containsText("Is there a known best way");
            visit.open("/care/flow");
            page.locator("main a", new Page.LocatorOptions().setHasText("Breathlessness"))
                    .click();
            assertThat(page.locator("form[action$='/drift']")).hasCount(0);
        }
    }

    @Test
    void the_team_names_its_steps_and_asks_above_for_what_holds_people_up() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as("greta-pelican")) {
            Page page = visit.page();
            visit.open("/care/flow");
            page.locator("main a", new Page.LocatorOptions().setHasText("Diabetes foot check"))
                    .click();
            visit.showsHeading("Diabetes foot check: who waits, who is stuck");
            assertThat(page.locator("main")).containsText("the notes' own order");
            assertThat(page.locator("main")).containsText("Joining-up is not recorded here");
            page.getByText("Name the steps").click();
            visit.showsHeading("Name the steps");
            visit.lookAtEveryWidth("flow-steps");
            movesByKeyboard(visit);
            page.getByLabel("Arrived: what is it for?").selectOption("assess");
            page.getByText("Use these steps").first().click();
            visit.showsHeading("Diabetes foot check: who waits, who is stuck");
            assertThat(page.locator("main")).containsText("Your steps:");
        }
        try (Visit visit = Visit.at(port, Browser.DESK).as("jo-marsh")) {
            visit.open("/care/flow");
            visit.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("Breathlessness"))
                    .click();
            visit.page()
                    .locator("a[href^='/ask/new']", new Page.LocatorOptions().setHasText("because"))
                    .first()
                    .click();
            assertThat(visit.page().locator("main")).containsText("Breathlessness: stuck at");
        }
    }

    /** The first milestone down and up again, with minutes that are typed wrongly in between: they are said at their field, by the name of the step. */
    private static void movesByKeyboard(Visit visit) {
        Page page = visit.page();
        Locator first = page.locator("#milestone-0 label");
        String before = first.textContent();
        String step = before.substring("1. ".length(), before.indexOf(": go on"));
        page.locator("#milestone-0 button[value=down-0]").press("Enter");
        page.waitForURL("**/flow/steps#milestone-1");
        assertThat(page.locator("#milestone-1 label")).containsText("2. " + step);
        page.locator("#milestone-1 input[type=text]").fill("soon");
        page.locator("#milestone-1 button[value=up-1]").press("Enter");
        assertThat(page.locator("#milestone-0 .fault")).containsText(step + ": a time is whole minutes");
        assertThat(page.locator(".summary")).containsText(step + ": a time is whole minutes");
        page.locator("#milestone-0 input[type=text]").fill("45");
        page.locator("#milestone-0 input[type=text]").press("Enter");
        visit.showsHeading("Diabetes foot check: who waits, who is stuck");
        visit.page().getByText("Name the steps").click();
        visit.showsHeading("Name the steps");
        assertThat(first).containsText("1. " + step);
        assertThat(page.locator("#milestone-0 input[type=text]")).hasValue("45");
    }

    @Test
    void a_partner_sees_the_waits_and_no_journey() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("winifred-cockle")) {
            visit.open("/care/flow");
            visit.page()
                    .locator("main a", new Page.LocatorOptions().setHasText("Breathlessness"))
                    .click();
            visit.showsHeading("Breathlessness: who waits, who is stuck");
            assertThat(visit.page().locator("main")).not().containsText("Stuck now");
            assertThat(visit.page().locator("form[action$='/drift']")).hasCount(0);
            visit.look("flow-partner");
        }
    }
}
