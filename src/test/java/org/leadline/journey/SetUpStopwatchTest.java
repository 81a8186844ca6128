package org.leadline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.access.SetUpTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * A newcomer with an empty installation and a token sets up a clinic and prints its first sheet: how many taps, characters and words that is, and that it
 * takes less than twenty minutes at human speed. Looks at each page on the way. The figures are in target/stopwatch.txt.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "leadline.requests-per-second=1000000")
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
class SetUpStopwatchTest {
    private static final Pattern PAGES = Pattern.compile("/Type /Pages\\b.*?/Count (\\d+)", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    RealDatabase database;

    @Autowired
    SetUpTokens tokens;

    @BeforeEach
    void empty() {
        database.clean();
    }

    @Test
    void a_clinic_from_the_template_to_the_printed_sheet_in_less_than_twenty_minutes() throws IOException {
        String token = tokens.make().orElseThrow();
        try (Visit visit = Visit.at(port, Browser.DESK)) {
            Stopwatch watch = new Stopwatch(visit.page());
            SetUpStory.becomesTheFirst(visit, watch, token);
            SetUpStory.choosesATemplate(visit, watch);
            SetUpStory.writesNumbers(visit, watch);
            SetUpStory.addsPeople(visit, watch);
            SetUpStory.writesThreeAims(visit, watch);
            SetUpStory.answersForFiveProcesses(visit, watch);
            SetUpStory.namesANeighbour(visit, watch);
            printsTheSheet(visit, watch);
            double minutes = watch.minutes();
            String report = watch.report() + "Set-up: %.1f minutes%n%n".formatted(minutes);
            Stopwatch daily = new Stopwatch(visit.page());
            headsUp(visit, daily);
            idea(visit, daily);
            thanks(visit, daily);
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target/stopwatch.txt"), report + daily.report());
            assertThat(minutes).isBetween(5.0, 20.0);
        }
    }

    @Test
    void it_can_be_left_with_half_a_page_typed_and_taken_up_again() {
        String token = tokens.make().orElseThrow();
        try (Visit visit = Visit.withoutScripts(port, Browser.PHONE)) {
            Stopwatch watch = new Stopwatch(visit.page());
            SetUpStory.becomesTheFirst(visit, watch, token);
            watch.presses("Begin");
            watch.chooses("template", "practice");
            watch.presses("Go on");
            watch.presses("Leave this for later");
            visit.showsHeading("Who is here?");
            watch.types("name1", "Zuri Ebb");
            watch.types("email1", "not an address");
            watch.presses("Add them and go on");
            assertThat(visit.page().locator(".summary").innerText()).contains("Write the profession", "no address");
            assertThat(visit.page().locator("[name=name1]").inputValue()).isEqualTo("Zuri Ebb");
            watch.presses("Leave this for later");
            visit.showsHeading("Aim 1 of 3");
            visit.open("/start");
            assertThat(visit.page().locator("main").innerText()).contains("1 of 7 steps done");
            watch.presses("Go on");
            visit.showsHeading("Aim 1 of 3");
            watch.presses("All steps");
            watch.presses("Its people");
            assertThat(visit.page().locator("[name=name1]").inputValue()).isEqualTo("Zuri Ebb");
            watch.types("profession1", "nurse");
            watch.types("email1", "zuri@clinic.example");
            watch.presses("Add them and go on");
            visit.showsHeading("Aim 1 of 3");
        }
    }

    @Test
    void a_unit_is_set_up_by_keyboard_alone() {
        String token = tokens.make().orElseThrow();
        try (Visit visit = Visit.at(port, Browser.DESK)) {
            Stopwatch keys = new Stopwatch(visit.page(), new Hands.Keys(visit.page()));
            SetUpStory.becomesTheFirst(visit, keys, token);
            SetUpStory.choosesATemplate(visit, keys);
            SetUpStory.writesNumbers(visit, keys);
            keys.types("name1", "Zuri Ebb");
            keys.types("profession1", "nurse");
            keys.presses("Add them and go on");
            keys.presses("Nobody is lost who missed an appointment");
            keys.choosesFirst("value");
            keys.presses("Keep this aim");
            keys.presses("Leave this for later");
            SetUpStory.process(keys, "Foot check", true, "most-days", "nearly-all", "hardly", "nearly-sure", "seen", "yes");
            visit.showsHeading("Kind of care 2 of 5");
            keys.presses("Leave this for later");
            SetUpStory.namesANeighbour(visit, keys);
            visit.showsHeading("The first sheet");
        }
    }

    private static void printsTheSheet(Visit visit, Stopwatch watch) {
        visit.showsHeading("The first sheet");
        visit.look("start-print");
        watch.presses("Make the slips");
        watch.presses("Make the links");
        assertThat(visit.page().locator(".slips > li").count()).isEqualTo(6);
        assertThat(visit.page().locator(".slips").innerText()).contains("/welcome/", "Zuri Ebb");
        visit.look("start-invitations");
        watch.done("invitations for everybody");
        visit.open("/start");
        watch.presses("Go on");
        watch.presses("Open the sheet");
        assertThat(visit.page().locator("main").innerText())
                .contains("Everybody hears of their result within five days");
        printsOnOnePage(visit.page());
        visit.open("/start");
        watch.presses("Go on");
        watch.presses("It is printed");
        assertThat(visit.page().locator("main").innerText()).contains("7 of 7 steps done");
        visit.look("start-done");
        watch.done("print the first sheet");
    }

    private static void printsOnOnePage(Page page) {
        Path file = Path.of("target/screens/first-sheet.pdf");
        byte[] printed = page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
        Matcher pages = PAGES.matcher(new String(printed, StandardCharsets.ISO_8859_1));
        assertThat(pages.find()).as("a tree of pages in %s", file).isTrue();
        assertThat(pages.group(1)).as("pages of %s", file).isEqualTo("1");
    }

    private static void headsUp(Visit visit, Stopwatch watch) {
        visit.open("/learn/heads-up");
        watch.choosesFirst("where");
        watch.choosesFirst("what");
        watch.thinksUp("more", "The door of room 2 does not close.");
        watch.presses(
                visit.page().locator("main form button[type=submit]").last().innerText());
        Stopwatch.Act act = watch.done("a heads-up");
        assertThat(act.choices()).isEqualTo(2);
        assertThat(visit.page().url()).doesNotEndWith("/learn/heads-up");
    }

    private static void idea(Visit visit, Stopwatch watch) {
        visit.open("/try/idea");
        watch.thinksUp("line", "Ring people the day before, so that nobody comes for nothing.");
        watch.presses(
                visit.page().locator("main form button[type=submit]").last().innerText());
        Stopwatch.Act act = watch.done("an idea");
        assertThat(act.choices()).isLessThanOrEqualTo(2);
        assertThat(visit.page().url()).doesNotContain("/try/idea");
    }

    private static void thanks(Visit visit, Stopwatch watch) {
        visit.open("/learn/thanks");
        watch.choosesFirst("to");
        watch.choosesFirst("kind");
        watch.thinksUp("deed", "You stayed until the last person was seen.");
        watch.presses(
                visit.page().locator("main form button[type=submit]").last().innerText());
        Stopwatch.Act act = watch.done("thanks");
        assertThat(act.choices()).isLessThanOrEqualTo(2);
        assertThat(visit.page().url()).doesNotEndWith("/learn/thanks");
    }
}
