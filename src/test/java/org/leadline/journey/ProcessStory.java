package org.leadline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadline.RealDatabase;

/** The story of one process, from an empty page to what its notes show, told the same way whatever hands play it. */
final class ProcessStory {

    private static final Path LOG = Path.of("sample/logs/foot-check.csv");
    private static final String NAME = "Looking at feet";

    private final Visit visit;
    private final Page page;
    private final Hands hands;
    private final RealDatabase database;
    private final String shot;

    ProcessStory(Visit visit, Hands hands, RealDatabase database, String shot) {
        this.visit = visit;
        this.page = visit.page();
        this.hands = hands;
        this.database = database;
        this.shot = "story-" + shot + "-";
    }

    void play() throws IOException {
        addsAProcess();
        saysItsKind();
        looksAtAFile();
        readsItIn();
        saysWhatCounts();
        sendsTheSameFileAgain();
        sendsAFileWithFaults();
    }

    private void addsAProcess() {
        visit.open("/care");
        assertThat(page.locator(".empty h2")).hasText("What do we do again and again?");
        visit.look(shot + "01-empty");
        hands.press(link("Add a process"));
        visit.showsHeading("Add a process");
        visit.look(shot + "02-form");
        hands.type(page.locator("#purpose"), "so that no sore is missed");
        hands.press(button("Add and go on"));
        refusedFor("Say what you call it.");
        assertThat(page.locator("#purpose")).hasValue("so that no sore is missed");
        visit.look(shot + "03-refused");
        hands.press(page.locator(".summary a").first());
        assertThat(page.locator("#name")).isFocused();
        hands.type(page.locator("#name"), NAME);
        hands.choose(page.locator("input[name='knownBestWay'][value='yes']"));
        hands.press(button("Add and go on"));
        visit.showsHeading("Which kind of care is " + NAME + "?");
    }

    private void saysItsKind() {
        visit.look(shot + "04-kind");
        hands.press(button("Say so"));
        refusedFor("Choose one of the three.");
        hands.choose(page.locator("input[name='mode'][value='same-every-time']"));
        hands.press(button("Say so"));
        visit.showsHeading(NAME);
        assertThat(page.locator(".tags")).containsText("Same every time");
        assertThat(page.locator(".empty h2")).hasText("No notes yet");
        visit.look(shot + "05-no-notes");
    }

    private void looksAtAFile() {
        hands.press(link("Add a log"));
        visit.showsHeading("Logs of " + NAME);
        hands.press(button("Look at it"));
        refusedFor("Choose a file first.");
        visit.look(shot + "06-no-file");
        send(LOG);
        visit.showsHeading("Is this how to read foot-check.csv?");
        assertThat(page.locator("#rows")).containsText("times in UTC");
        assertThat(page.locator("#rows")).isVisible();
        assertThat(firstTime()).containsText("3 Jun 2025, 10:40");
        visit.look(shot + "07-preview");
        hands.type(page.locator("#zone"), "Londinium");
        hands.press(button("Look again"));
        refusedFor("There is no time zone of that name. Write it like Europe/London.");
        assertThat(page.locator("#zone")).hasValue("Londinium");
        hands.type(page.locator("#zone"), "Europe/London");
        hands.press(button("Look again"));
        assertThat(page.locator("#rows")).containsText("times in Europe/London");
        assertThat(page.locator(".summary")).hasCount(0);
    }

    private void readsItIn() {
        try (HeldImports held = new HeldImports(database)) {
            hands.press(button("Read it in"));
            visit.showsHeading("Reading foot-check.csv");
            assertThat(page.locator("progress")).isVisible();
            visit.lookWhileItChanges(shot + "08-progress");
        }
        visit.untilTheHeadingIs(NAME);
        assertThat(page.locator(".panel .say").first())
                .hasText(java.util.regex.Pattern.compile("Our notes show " + NAME
                        + " going much the same way for most people: .* cover 8 in 10 of 6\\d\\d\\. .*"));
        assertThat(page.locator("svg.chart-wide a.c-point, svg.chart-narrow a.c-point")
                        .first())
                .isAttached();
        assertThat(page.locator("section[aria-labelledby=counted]")).containsText("Everyone is counted.");
        visit.look(shot + "09-notes");
    }

    private void saysWhatCounts() {
        hands.press(link("Logs and what is counted"));
        visit.showsHeading("Logs of " + NAME);
        visit.look(shot + "10-log");
        hands.press(link("Change what is counted"));
        visit.showsHeading("What is counted");
        hands.type(page.locator("#quietDays"), "soon");
        hands.press(button("Count like this"));
        refusedFor("Give a number of days, 1 or more, or leave it empty.");
        hands.type(page.locator("#quietDays"), "");
        tick("finishedBy", "Next check booked");
        tick("takenOut", "Left before being seen");
        tick("leaveOut", "Blood pressure");
        visit.look(shot + "11-picks");
        hands.press(button("Count like this"));
        visit.showsHeading(NAME);
        Locator counted = page.locator("section[aria-labelledby=counted]");
        assertThat(counted).containsText("not counted");
        assertThat(counted).containsText("left before being seen");
        assertThat(counted).containsText("A journey is over once it has reached Next check booked.");
        visit.look(shot + "12-counted");
    }

    private void sendsTheSameFileAgain() {
        hands.press(link("Logs and what is counted"));
        visit.showsHeading("Logs of " + NAME);
        send(LOG);
        visit.showsHeading("Is this how to read foot-check.csv?");
        hands.type(page.locator("#zone"), "Europe/London");
        hands.press(button("Read it in"));
        visit.showsHeading("foot-check.csv is in already");
        visit.look(shot + "13-unchanged");
        hands.press(link("Go to " + NAME));
        visit.showsHeading(NAME);
        hands.press(link("Logs and what is counted"));
        visit.showsHeading("Logs of " + NAME);
        assertThat(page.locator("section[aria-labelledby=imports] .rows > li")).hasCount(1);
        assertThat(page.locator("section[aria-labelledby=uploads]")).hasCount(0);
    }

    private void sendsAFileWithFaults() throws IOException {
        String broken = Files.readString(LOG).replaceFirst("2025-06-03 10:45:00", "2025-02-31 10:45:00");
        page.locator("#file")
                .setInputFiles(new FilePayload("broken.csv", "text/csv", broken.getBytes(StandardCharsets.UTF_8)));
        hands.press(button("Look at it"));
        visit.showsHeading("Is this how to read broken.csv?");
        assertThat(page.locator(".notice")).containsText("line 3");
        visit.look(shot + "14-faults-ahead");
        hands.press(button("Read it in"));
        visit.untilTheHeadingIs("broken.csv could not be read as a log");
        assertThat(page.locator(".faults li")).hasCount(1);
        assertThat(page.locator(".faults li")).containsText("line 3");
        visit.look(shot + "15-refused");
        hands.press(link("Send another file"));
        visit.showsHeading("Logs of " + NAME);
        assertThat(page.locator("section[aria-labelledby=imports] .rows > li")).hasCount(1);
    }

    private void send(Path file) {
        page.locator("#file").setInputFiles(file);
        hands.press(button("Look at it"));
    }

    private void tick(String group, String step) {
        Locator box = page.locator("input[name='" + group + "'][value='" + step + "']");
        if (!box.isVisible()) {
            hands.press(page.locator("fieldset:has(input[name='" + group + "']) summary"));
        }
        hands.choose(box);
    }

    private void refusedFor(String why) {
        Locator summary = page.locator(".summary");
        assertThat(summary).containsText(why);
        assertThat(summary).isFocused();
        assertThat(page.locator(".field .fault").first()).containsText(why);
    }

    private Locator firstTime() {
        return page.locator("section[aria-labelledby=rows] > table tbody tr").first();
    }

    private Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
