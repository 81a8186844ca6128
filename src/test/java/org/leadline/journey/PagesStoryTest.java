package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.post.Letters;
import org.leadline.unit.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page as different people see it. */
@DemoServer
class PagesStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private People people;

    @ParameterizedTest(name = "{2} for {0}")
    @CsvSource(delimiter = '|', textBlock = """
        rosa-quill       | /                  | charge-nurse-today     | Today
        rosa-quill       | /unit              | charge-nurse-unit      | Ward 7, respiratory
        rosa-quill       | /words#journey     | charge-nurse-words     | What our words mean
        rosa-quill       | /me                | charge-nurse-me        | Me
        rosa-quill       | /aim               | charge-nurse-aims      | What we are for
        jo-marsh         | /today/numbers     | deputy-numbers         | Our numbers
        winifred-cockle  | /aim               | patient-partner-aims   | What we are for
        winifred-cockle  | /me                | patient-partner-me     | Me
        winifred-cockle  | /care              | patient-partner-care   | Our care
        emeka-rudder     | /                  | division-today         | Today
        emeka-rudder     | /unit              | division-unit          | Medicine
        eddie-albatross  | /                  | two-units-today        | Today
        dmitri-oarsman   | /care              | practice-care          | Our care
        dmitri-oarsman   | /nothing           | not-here               | There is nothing here
        rosa-quill       | /care/process/new  | not-understood         | That could not be read
        """)
    void a_page_is_for_everybody(String persona, String address, String name, String heading) {
        try (Visit visit = Visit.at(port, Browser.DESK).as(persona)) {
            visit.open(address);
            assertThat(visit.page().locator("h1")).containsText(heading);
            visit.lookAtEveryWidth("page-" + name);
        }
    }

    @Test
    void an_aim_is_changed_and_the_pinned_thing_is_done_by_keyboard_alone() {
        try (Visit visit = Visit.at(port, Browser.PHONE).as("greta-pelican")) {
            Page page = visit.page();
            visit.open("/");
            assertThat(page.locator("section[aria-labelledby=section-pinned] .late"))
                    .containsText("decide");
            page.locator("section[aria-labelledby=section-pinned] header a").press("Enter");
            visit.showsHeading("What we are for");
            page.locator("#pinned-thing summary").first().press("Enter");
            assertThat(page.locator("#cameOfIt")).isVisible();
            page.locator("#cameOfIt").pressSequentially("Nine leaflets are left");
            page.keyboard().press("Enter");
            assertThat(page.locator("#pinned-thing")).containsText("Nine leaflets are left");
            page.locator("section[aria-labelledby=aims] a.say").first().press("Enter");
            visit.lookAtEveryWidth("page-aim");
            page.locator("section[aria-labelledby=facts] header a").press("Enter");
            page.locator("#line").fill("");
            page.locator("form.form button").press("Enter");
            assertThat(page.locator(".summary")).containsText("Write the aim in a line");
            visit.lookAtEveryWidth("page-aim-refused");
            page.locator("#line").pressSequentially("Nobody whom we know loses a foot");
            page.keyboard().press("Enter");
            visit.showsHeading("Nobody whom we know loses a foot");
            assertThat(page.locator("section[aria-labelledby=history]")).containsText("Changed by Greta Pelican");
        }
    }

    @Test
    void the_outbox_is_for_everybody_and_a_letter_is_opened_by_the_one_it_is_for() {
        String form =
                "/unit/person/" + people.findBySlug("rosa-quill").orElseThrow().id();
        try (Visit visit = Visit.at(port, Browser.DESK).as("jo-marsh")) {
            visit.open("/demo");
            visit.page()
                    .getByText("See the letters that would have left the house")
                    .click();
            visit.showsHeading("Letters");
            visit.lookAtEveryWidth("page-outbox-empty");
            letters.send(people.findBySlug("rosa-quill").orElseThrow().id(), "sounding-asked", form);
            visit.open("/demo/outbox");
            visit.lookAtEveryWidth("page-outbox");
            visit.page().getByText("Open it as Rosa Quill").first().click();
            visit.showsHeading("Rosa Quill");
        } finally {
            letters.forget(form);
        }
    }

    @Test
    void every_process_of_the_ward_and_of_its_neighbours_is_for_everybody() {
        for (String persona : List.of("rosa-quill", "farah-lightship")) {
            try (Visit visit = Visit.at(port, Browser.DESK).as(persona)) {
                visit.open("/care");
                List<String> addresses = visit.addresses(".card h3 a");
                assertThat(addresses).isNotEmpty();
                for (String address : addresses) {
                    visit.open(address);
                    visit.lookAtEveryWidth("page-" + address.substring(1).replace('/', '-'));
                }
            }
        }
    }

    @ParameterizedTest(name = "for {0}")
    @ValueSource(strings = {"rosa-quill", "sigrid-northlight"})
    void every_place_of_the_aims_and_every_aim_is_for_everybody(String persona) {
        try (Visit visit = Visit.at(port, Browser.DESK).as(persona)) {
            visit.open("/aim");
            List<String> places = visit.addresses("nav[aria-labelledby=places] a");
            List<String> aims = visit.addresses("main a.say");
            List<String> steps = visit.addresses("main a.step");
            assertThat(places).hasSizeGreaterThan(7);
            assertThat(aims).isNotEmpty();
            assertThat(steps).isNotEmpty();
            Stream.of(
                            places,
                            aims,
                            steps,
                            List.of("/aim/orphans?unit=" + places.getFirst().replaceAll("\\D", "")))
                    .flatMap(List::stream)
                    .map(address -> address.replaceFirst("#.*", ""))
                    .distinct()
                    .forEach(address -> {
                        visit.open(address);
                        assertThat(visit.page().locator("h1")).hasCount(1);
                        visit.lookAtEveryWidth("page-" + persona + address.replaceAll("\\W+", "-"));
                    });
        }
    }

    @Test
    void who_may_not_change_a_process_is_told_so_and_offered_nothing() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("winifred-cockle")) {
            visit.open("/care");
            String process = visit.addresses(".card h3 a").getFirst();
            assertThat(visit.page().locator("main .btn")).hasCount(0);
            visit.open(process + "/edit");
            visit.showsHeading("That is not possible from here");
            visit.lookAtEveryWidth("page-not-yours");
        }
    }

    @Test
    void a_neighbour_shows_where_it_is_and_how_to_reach_it() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            visit.open("/unit");
            visit.page().getByText("Emergency department").click();
            visit.showsHeading("Emergency department");
            assertThat(visit.page().locator(".promise")).containsText("not one of your units");
            assertThat(visit.page().locator(".bar .unit")).hasText("Ward 7, respiratory");
            visit.lookAtEveryWidth("page-near-unit");
            visit.page()
                    .locator(".places a", new Page.LocatorOptions().setHasText("Our care"))
                    .click();
            visit.showsHeading("Our care");
        }
    }

    @Test
    void a_person_of_the_unit_has_a_page() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            visit.open("/unit");
            visit.page().getByText("Dr Priya Tidewater").click();
            visit.showsHeading("Dr Priya Tidewater");
            assertThat(visit.page().locator("main")).containsText("Rotates on 3 August 2027");
            visit.lookAtEveryWidth("page-person");
        }
    }

    @Test
    void a_file_with_very_many_columns_is_scrolled_within_its_frame() {
        String columns = IntStream.range(0, 60)
                .mapToObj(column -> ",a_rather_long_name_of_column_" + column)
                .collect(Collectors.joining());
        String cells =
                IntStream.range(0, 60).mapToObj(column -> ",value " + column).collect(Collectors.joining());
        String log = "case_id,activity,timestamp" + columns + "\n"
                + IntStream.range(0, 30)
                        .mapToObj(row ->
                                row % 5 + ",step " + row + ",2026-01-0" + (1 + row % 9) + " 10:00" + cells + "\n")
                        .collect(Collectors.joining());
        try (Visit visit = Visit.at(port, Browser.PHONE).as("beatriz-heron")) {
            visit.open("/care");
            Page page = visit.page();
            visit.open(visit.addresses(".card h3 a").getFirst() + "/log");
            page.locator("#file")
                    .setInputFiles(new FilePayload("wide.csv", "text/csv", log.getBytes(StandardCharsets.UTF_8)));
            page.getByText("Look at it").click();
            page.locator("section[aria-labelledby=rows] summary").click();
            assertThat(page.locator(".wide")).isVisible();
            assertThat((Boolean) page.locator(".wide").evaluate("frame => frame.scrollWidth > 3 * frame.clientWidth"))
                    .isTrue();
            visit.lookAtEveryWidth("page-very-many-columns");
            page.getByText("Throw the file away").click();
            visit.showsHeading("Logs of Talking about dying");
        }
    }

    @Test
    void a_page_with_all_it_needs_weighs_less_than_150_kilobytes() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            visit.open("/care");
            for (String address : List.of(
                    "/", "/care", visit.addresses(".lane:last-child .card h3 a").getFirst())) {
                Visit.isLight(port, "rosa-quill", address);
            }
        }
    }

    @Test
    void a_printed_process_says_its_sentence_and_shows_its_map_on_the_first_page() {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            visit.open("/care");
            for (String address : visit.addresses(".card:has(p:nth-of-type(3)) h3 a")) {
                visit.open(address);
                visit.onPaper();
                assertThat(visit.bottomOnPaper("section[aria-labelledby=notes]"))
                        .as("where the first panel of %s ends", address)
                        .isLessThan(Visit.A4_HEIGHT);
                Browser.shoot(visit.page(), "paper" + address.replace('/', '-'));
            }
            visit.open("/care");
            visit.onPaper();
            Browser.shoot(visit.page(), "paper-our-care");
        }
    }
}
