package org.leadline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts what a person does on pages, and tells how long it would take at human speed. Nothing waits: seconds are worked out from counts.
 *
 * <p>Sources. Typing: 36 words of five characters a minute, as 37,000 people typed on phones (Palin and others, MobileHCI 2019); on a desk people are
 * faster (52; Dhakal and others, CHI 2018). A tap: 1.1 s to point, 0.1 s to press, 1.35 s to make up one's mind (the keystroke-level model of Card, Moran
 * and Newell, 1980). Reading: 200 words a minute, below the 238 of silent reading (Brysbaert, 2019). For each line of one's own, 10 s more to think of it:
 * that figure is ours.
 */
final class Stopwatch {
    static final double CHARACTERS_A_MINUTE = 36 * 5;
    static final double SECONDS_A_TAP = 1.1 + 0.1 + 1.35;
    static final double WORDS_A_MINUTE = 200;
    static final double SECONDS_TO_THINK = 10;

    /** What one act took. */
    record Act(String name, int taps, int choices, int characters, int words, int thoughts) {

        double seconds() {
            return taps * SECONDS_A_TAP
                    + characters * 60 / CHARACTERS_A_MINUTE
                    + words * 60 / WORDS_A_MINUTE
                    + thoughts * SECONDS_TO_THINK;
        }

        String line() {
            return String.format(
                    Locale.ENGLISH,
                    "%-44s %4d taps %5d characters %5d words read %4.0f s",
                    name,
                    taps,
                    characters,
                    words,
                    seconds());
        }
    }

    private final Page page;
    private final Hands hands;
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private int taps;
    private int choices;
    private int characters;
    private int words;
    private int thoughts;

    Stopwatch(Page page) {
        this(page, new Hands.Pointing());
    }

    Stopwatch(Page page, Hands hands) {
        this.page = page;
        this.hands = hands;
    }

    /** Reads what stands on the page and was not read on an earlier one, line by line. */
    void reads() {
        for (String line : page.locator("main").innerText().split("\n")) {
            if (!line.isBlank() && read.add(line.strip())) {
                words += line.strip().split("\\s+").length;
            }
        }
    }

    /** Taps into a field and types. */
    void types(String field, String text) {
        taps++;
        characters += text.length();
        hands.type(page.locator("main [name='" + field + "']"), text);
    }

    /** As {@link #types}, of a line of one's own that has to be thought of. */
    void thinksUp(String field, String text) {
        thoughts++;
        types(field, text);
    }

    /** Taps a chip. */
    void chooses(String field, String value) {
        taps++;
        choices++;
        hands.choose(page.locator("main input[name='" + field + "'][value='" + value + "']"));
    }

    /** The first chip of a group. */
    void choosesFirst(String field) {
        taps++;
        choices++;
        hands.choose(page.locator("main input[name='" + field + "']:visible").first());
    }

    /** Opens a list and taps what is wanted in it. */
    void picks(String field, String value) {
        taps += 2;
        choices++;
        page.locator("main select[name='" + field + "']").selectOption(value);
    }

    /** Taps a button or a link, and reads the page that comes. */
    void presses(String label) {
        Locator target = page.locator("main")
                .locator("button, a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
        taps++;
        hands.press(target);
        page.waitForLoadState();
        reads();
    }

    /** The act that was done since the last one. */
    Act done(String name) {
        Act act = new Act(name, taps, choices, characters, words, thoughts);
        acts.add(act);
        taps = 0;
        choices = 0;
        characters = 0;
        words = 0;
        thoughts = 0;
        return act;
    }

    double minutes() {
        return acts.stream().mapToDouble(Act::seconds).sum() / 60;
    }

    /** A line for each act, and one for all. */
    String report() {
        List<String> lines = new ArrayList<>(acts.stream().map(Act::line).toList());
        lines.add(new Act(
                        "in all",
                        acts.stream().mapToInt(Act::taps).sum(),
                        acts.stream().mapToInt(Act::choices).sum(),
                        acts.stream().mapToInt(Act::characters).sum(),
                        acts.stream().mapToInt(Act::words).sum(),
                        acts.stream().mapToInt(Act::thoughts).sum())
                .line());
        return String.join("\n", lines) + "\n";
    }
}
