package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.NewUnit;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The huddle sheet prints on one page of A4: on a day with forty open things, in an empty unit, and for the sample's ward. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@ActiveProfiles("demo")
@Import(HuddleSheetStoryTest.FortyThings.class)
class HuddleSheetStoryTest {
    private static final String BY = "test";
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Pattern PAGES = Pattern.compile("/Type /Pages\\b.*?/Count (\\d+)", Pattern.DOTALL);
    /** The width of the sheet between its margins, 186 mm, in CSS pixels. */
    private static final int SHEET_WIDTH = 703;

    private static final int SHEET_HEIGHT = 1047;
    private static final Map<Section, Integer> FORTY = Map.of(
            Section.HEADS_UPS, 9,
            Section.AIMS, 3,
            Section.DECISIONS, 6,
            Section.IDEAS, 10,
            Section.TESTS, 4,
            Section.PROMISES, 6,
            Section.LESSON, 1,
            Section.PINNED, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private AtomicLong busyUnit;

    private long empty;

    @BeforeEach
    void enterTwoUnits() {
        if (units.findBySlug("busy-ward").isEmpty()) {
            busyUnit.set(
                    unit("busy-ward", "Ward 9, the busiest of all and the one with the longest name in the house"));
            unit("new-clinic", "New clinic");
            give("kofi-halyard", busyUnit.get(), Role.MEMBER);
            give("jo-marsh", unitId("new-clinic"), Role.LEAD);
            give("kofi-halyard", unitId("new-clinic"), Role.MEMBER);
        }
        empty = unitId("new-clinic");
    }

    @Test
    void forty_open_things_print_on_one_page() throws IOException {
        try (Visit visit = Visit.at(port, Browser.DESK).as("kofi-halyard")) {
            visit.open("/?unit=" + busyUnit.get());
            visit.lookAtEveryWidth("today-forty");
            printsOnOnePage(visit.page(), "sheet-forty");
            assertThat(visit.page().locator(".sheet .sheet-aside.needs").first())
                    .containsText("◆");
            assertThat(visit.page().locator(".sheet-said div").count()).isGreaterThanOrEqualTo(3);
            int printed = visit.page().locator(".sheet-line").count();
            int counted = visit.page().locator(".sheet-more").allTextContents().stream()
                    .mapToInt(more -> Integer.parseInt(more.replaceAll("\\D", "")))
                    .sum();
            assertThat(printed).isGreaterThanOrEqualTo(30);
            assertThat(printed + counted).isEqualTo(40);
        }
    }

    @Test
    void an_empty_unit_prints_one_page_that_is_useful_by_hand_and_teaches_the_first_step() throws IOException {
        try (Visit visit = Visit.at(port, Browser.DESK).as("jo-marsh")) {
            visit.open("/?unit=" + empty);
            assertThat(visit.page().locator(".empty h2")).hasText("Nothing stands on the sheet yet");
            assertThat(visit.page().locator(".empty a.btn")).hasText("Set the unit up");
            visit.lookAtEveryWidth("today-empty");
            printsOnOnePage(visit.page(), "sheet-empty");
            assertThat(visit.page().locator(".sheet-blank").count()).isGreaterThanOrEqualTo(8);
            assertThat(visit.page().locator(".sheet-said div").count()).isGreaterThanOrEqualTo(8);
        }
        try (Visit visit = Visit.at(port, Browser.DESK).as("kofi-halyard")) {
            visit.open("/?unit=" + empty);
            assertThat(visit.page().locator(".empty a.btn")).hasText("Give a heads-up");
        }
    }

    @Test
    void the_samples_ward_prints_one_page_with_nobodys_own_queue_on_it() throws IOException {
        try (Visit visit = Visit.at(port, Browser.DESK).as("rosa-quill")) {
            assertThat(visit.page()
                            .locator("section[aria-labelledby=waiting] li")
                            .first())
                    .isVisible();
            printsOnOnePage(visit.page(), "sheet-ward");
            assertThat(visit.page().getByText("Waiting for you")).not().isVisible();
            assertThat(visit.page().locator(".sheet")).not().containsText("Waiting for you");
            assertThat(visit.page().locator(".sheet-foot")).containsText("Printed at");
            visit.open("/today/sheet");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            visit.lookAtEveryWidth("sheet-page");
            printsOnOnePage(visit.page(), "sheet-ward-page");
        }
    }

    @Test
    void without_scripts_the_page_is_whole_and_prints_the_same() throws IOException {
        try (Visit visit = Visit.withoutScripts(port, Browser.PHONE).as("kofi-halyard")) {
            visit.open("/?unit=" + busyUnit.get());
            assertThat(visit.page().locator("section.panel h2").first()).hasText("Waiting for you");
            assertThat(visit.page().locator("section[aria-labelledby=section-heads-ups] li"))
                    .hasCount(6);
            assertThat(visit.page().locator("section[aria-labelledby=section-heads-ups]"))
                    .containsText("and 3 more");
            visit.look("today-no-scripts");
            printsOnOnePage(visit.page(), "sheet-no-scripts");
        }
    }

    /** Prints by the browser, counts the pages, and looks that nothing is cut off: as a file in target/screens, and as a picture of its one page. */
    private static void printsOnOnePage(Page page, String name) throws IOException {
        Path file = SCREENS.resolve(name + ".pdf");
        Files.createDirectories(SCREENS);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
        Matcher pages = PAGES.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        assertThat(pages.find()).as("a tree of pages in %s", file).isTrue();
        assertThat(pages.group(1)).as("pages of %s", file).isEqualTo("1");
        page.setViewportSize(SHEET_WIDTH, SHEET_HEIGHT);
        assertThat(page.locator(".sheet")
                        .evaluate("sheet => Math.max(0, ...[...sheet.querySelectorAll('*')]"
                                + ".map(part => part.getBoundingClientRect().bottom"
                                + " - sheet.getBoundingClientRect().bottom))"))
                .as("how far anything sticks out below %s", name)
                .satisfies(beyond -> assertThat(((Number) beyond).doubleValue()).isLessThan(1));
        Browser.shoot(page, name);
    }

    private long unit(String slug, String name) {
        return units.setUp(new NewUnit(slug, name, Unit.Kind.WARD, null, List.of()), BY)
                .id();
    }

    private long unitId(String slug) {
        return units.findBySlug(slug).orElseThrow().id();
    }

    private void give(String slug, long unitId, Role role) {
        people.giveRole(people.findBySlug(slug).orElseThrow().id(), unitId, role, BY);
    }

    /** Forty open things in one unit, as many as a hard week leaves behind. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FortyThings {
        @Bean
        AtomicLong busyUnit() {
            return new AtomicLong();
        }

        @Bean
        OnSheet headsUps(AtomicLong busyUnit) {
            return things(busyUnit, Section.HEADS_UPS);
        }

        @Bean
        OnSheet someAims(AtomicLong busyUnit) {
            return things(busyUnit, Section.AIMS);
        }

        @Bean
        OnSheet decisions(AtomicLong busyUnit) {
            return things(busyUnit, Section.DECISIONS);
        }

        @Bean
        OnSheet someIdeas(AtomicLong busyUnit) {
            return things(busyUnit, Section.IDEAS);
        }

        @Bean
        OnSheet someTests(AtomicLong busyUnit) {
            return things(busyUnit, Section.TESTS);
        }

        @Bean
        OnSheet somePromises(AtomicLong busyUnit) {
            return things(busyUnit, Section.PROMISES);
        }

        @Bean
        OnSheet oneLesson(AtomicLong busyUnit) {
            return things(busyUnit, Section.LESSON);
        }

        @Bean
        OnSheet onePinned(AtomicLong busyUnit) {
            return things(busyUnit, Section.PINNED);
        }

        private static OnSheet things(AtomicLong busyUnit, Section section) {
            return new OnSheet() {
                @Override
                public Section section() {
                    return section;
                }

                @Override
                public String address(long unitId) {
                    return "/aim?unit=" + unitId;
                }

                @Override
                public List<SheetLine> listLines(SignedIn me, long unitId) {
                    return unitId == busyUnit.get()
                            ? IntStream.range(0, FORTY.getOrDefault(section, 0))
                                    .mapToObj(number -> line(section, number))
                                    .toList()
                            : List.of();
                }
            };
        }

        private static SheetLine line(Section section, int number) {
            boolean late = number == 0 && section != Section.LESSON;
            String title = number % 3 == 0
                    ? "The suction at bay " + (number + 1) + " is slow again, and the spare one has gone to the theatre"
                            + " without anybody writing down who took it and when it comes back"
                    : "Swap the two drug trolleys " + number;
            return new SheetLine(
                    title,
                    "Said by a nurse on nights, held by Tom Reed until the change of shift on Monday",
                    late ? "6 days late" : number % 2 == 0 ? "2 days" : null,
                    late,
                    "/aim");
        }
    }
}
