package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A measure from its definition to its chart, what is asked about a file, a query with its answer, and how the kind of care changes what is shown. */
@DemoServer
class MeasureStoryTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Antibiotics in the first hour",
                "Days between line infections",
                "Falls",
                "Breathing easier a week after, by what was chosen",
                "Going home safe, and as they wanted",
                "Letter with the practice by the next day"
            })
    void a_measure_says_one_sentence_shows_one_picture_and_offers_one_step(String name) {
        try (Visit visit = Visit.at(port, Browser.PHONE).as("jo-marsh")) {
            Page page = visit.page();
            open(visit, name);
            assertThat(page.locator("#says")).not().isEmpty();
            assertThat(page.locator("figure .chart svg:visible")).hasCount(1);
            assertThat(page.locator("section[aria-labelledby=says] .acts a.btn:not(.alt)"))
                    .hasCount(1);
            assertThat(page.locator("main")).not().containsText("NaN");
            visit.lookAtEveryWidth(
                    "measure-" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void all_that_a_unit_counts_stands_on_one_page_that_prints() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            visit.open("/care");
            visit.page().getByText("What we count").first().click();
            visit.showsHeading("What we count");
            assertThat(visit.page().locator(".board > li")).hasCount(10);
            assertThat(visit.page().locator(".promise").first()).containsText("chance alone");
            assertThat(visit.page().locator("section[aria-labelledby=orphans]"))
                    .containsText("Moves after ten at night");
            visit.lookAtEveryWidth("measures");
            visit.fitsOnOneSheet("measures");
        }
    }

    @Test
    void a_single_case_is_for_those_who_work_there_and_on_no_paper() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            open(visit, "Going home safe, and as they wanted");
            assertThat(visit.page().locator("main")).containsText("Two afternoons at home");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator("figure")).not().isVisible();
            assertThat(visit.page().getByText("Single cases are not printed.")).isVisible();
        }
        try (Visit visit = Visit.at(port, Browser.DESK).as("winifred-cockle")) {
            open(visit, "Going home safe, and as they wanted");
            assertThat(visit.page().locator("main")).not().containsText("Two afternoons at home");
            visit.look("measure-stories-partner");
        }
    }

    @Test
    void a_measure_goes_from_its_definition_to_its_chart_without_scripts_and_asks_what_a_file_means() {
        try (Visit visit = Visit.withoutScripts(port, Browser.PHONE).as("jo-marsh")) {
            Page page = visit.page();
            visit.open("/measure");
            page.getByText("Define a measure").click();
            page.locator("#name").fill("Hours in bed on the first day");
            page.locator("form.form button").first().click();
            assertThat(page.locator(".summary")).containsText("Say what is counted");
            assertThat(page.locator("#name")).hasValue("Hours in bed on the first day");
            page.locator("#counted").fill("Hours in bed between eight and eight on the first full day");
            page.locator("#why").fill("so that legs stay strong");
            page.locator("input[name=kind][value=value]").check();
            page.locator("#numerator").fill("hours in bed");
            page.locator("#unitOfNumber").fill("hours");
            page.locator("input[name=period][value=day]").check();
            page.locator("input[name=better][value=down]").check();
            page.locator("#source").fill("The bedside chart");
            page.locator("#checkerId")
                    .selectOption(page.locator("#checkerId option", new Page.LocatorOptions().setHasText("Ada Okafor"))
                            .getAttribute("value"));
            page.locator("form.form button").first().click();
            visit.showsHeading("Hours in bed on the first day");
            assertThat(page.locator("section[aria-labelledby=says] a.btn").first())
                    .hasText("Enter the first number");
            String measure = page.url();
            page.locator("section[aria-labelledby=says] a.btn").first().click();
            page.locator("#day").fill("2026-02-20");
            page.locator("#numerator").fill("7,5");
            page.locator("form.form button").first().click();
            assertThat(page.locator(".summary")).containsText("Is the comma before the tenths?");
            assertThat(page.locator("#numerator")).hasValue("7,5");
            page.locator("#numerator").fill("7.5");
            page.locator("form.form button").first().click();
            visit.showsHeading("Hours in bed on the first day");
            assertThat(page.locator("#says")).not().isEmpty();
            bringFile(visit, measure);
            assertThat(page.locator("figure .chart svg:visible")).hasCount(1);
        }
    }

    /** Every day of the file could be of January or February, and 1,5 could be 15: both are asked, nothing is guessed. */
    private static void bringFile(Visit visit, String measure) {
        Page page = visit.page();
        page.navigate(measure + "/import");
        String rows = "date;value\n01/02/2026;1,500\n02/02/2026;6,250\n03/02/2026;7,125\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("hours.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Look at it").click();
        assertThat(page.locator("main")).containsText("could be read in two ways");
        assertThat(page.locator("#import")).hasCount(0);
        for (String answer : List.of("input[name=decimal][value=comma]", "input[name=order][value=day-first]")) {
            Locator asked = page.locator(answer);
            if (asked.count() == 1) {
                asked.check();
            }
        }
        page.getByText("Read it so").click();
        if (page.locator("#import").count() == 0) {
            page.locator("input[name=order][value=day-first]").check();
            page.getByText("Read it so").click();
        }
        assertThat(page.locator("section[aria-labelledby=rows]")).containsText("1 February 2026");
        assertThat(page.locator("section[aria-labelledby=rows]")).containsText("1.5");
        assertThat(page.locator("section[aria-labelledby=rows]")).containsText("7.125");
        visit.look("measure-import-preview");
        page.locator("#import").click();
        page.navigate(measure + "/numbers");
        assertThat(page.locator("section[aria-labelledby=rows] li")).hasCount(4);
        page.navigate(measure);
    }

    @Test
    void a_number_is_queried_in_two_taps_answered_and_both_are_published() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as("bronwen-gull")) {
            open(visit, "Letters the practice had to ask about");
            visit.page()
                    .locator("section[aria-labelledby=says] details.more summary")
                    .click();
            visit.page().locator("button[value=looks-wrong]").click();
            visit.showsHeading("Queries: Letters the practice had to ask about");
            assertThat(visit.page().locator("section[aria-labelledby=queries]")).containsText("Asked by Bronwen Gull");
            visit.lookAtEveryWidth("measure-queries");
        }
        try (Visit visit = Visit.at(port, Browser.PHONE).as("anneke-shoal")) {
            open(visit, "Letters the practice had to ask about");
            visit.page().locator("section[aria-labelledby=queries] header a").click();
            visit.page()
                    .locator("button", new Page.LocatorOptions().setHasText("Answer"))
                    .first()
                    .click();
            assertThat(visit.page().locator(".summary")).containsText("Write a line");
            visit.page().locator("input[name=answer]").first().fill("It was counted twice, and is mended.");
            visit.page().locator("input[name=changed][value=yes]").first().check();
            visit.page()
                    .locator("button", new Page.LocatorOptions().setHasText("Answer"))
                    .first()
                    .click();
            assertThat(visit.page().locator("section[aria-labelledby=queries]")).containsText("It was counted twice");
            assertThat(visit.page().locator("section[aria-labelledby=queries]")).containsText("It changed a number");
            assertThat(visit.page().locator("section[aria-labelledby=queries]"))
                    .containsText("queries answered in this unit");
        }
    }

    @Test
    void another_kind_of_care_changes_view_sentence_and_step_at_once() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("greta-pelican")) {
            Page page = visit.page();
            open(visit, "Feet checked in time");
            String measure = page.url();
            String before = page.locator("#says").innerText();
            assertThat(page.locator(".tag")).containsText("Same every time");
            assertThat(page.locator("figure .chart svg:visible")).hasCount(1);
            page.locator("dl.facts a", new Page.LocatorOptions().setHasText("Diabetes foot check"))
                    .click();
            sayKind(page, "find-out");
            page.navigate(measure);
            try {
                assertThat(page.locator(".tag")).containsText("Find out");
                assertThat(page.locator("#says")).not().hasText(before);
                assertThat(page.locator("figure")).hasCount(0);
                assertThat(page.locator("section[aria-labelledby=says]")).containsText("No chart here");
                assertThat(page.locator("section[aria-labelledby=says] a.btn").first())
                        .hasText("Tell a case");
                visit.look("measure-find-out");
            } finally {
                page.locator("dl.facts a", new Page.LocatorOptions().setHasText("Diabetes foot check"))
                        .click();
                sayKind(page, "same-every-time");
            }
        }
    }

    private static void sayKind(Page page, String mode) {
        page.navigate(page.url().replaceAll("[?#].*", "") + "/mode");
        page.locator("input[name=mode][value=" + mode + "]").check();
        page.locator("#since").fill("2026-11-20");
        page.locator("form.form button").first().click();
        assertThat(page.locator("h1")).hasText("Diabetes foot check");
    }

    private static void open(Visit visit, String name) {
        visit.open("/measure");
        visit.page()
                .locator(".board h2 a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        visit.showsHeading(name);
    }
}
