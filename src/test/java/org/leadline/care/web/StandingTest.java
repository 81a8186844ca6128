package org.leadline.care.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.Cuts;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Picks;
import org.leadline.care.journey.Verdict;
import org.springframework.context.support.ResourceBundleMessageSource;

class StandingTest {

    private final CareWords words = words();
    private final Standing standing = new Standing(words);

    @Test
    void it_says_of_whom_from_when_and_how_sure_in_words() {
        List<String> lines = standing.beside(reading(1_000, 26, mode(.004, .987, .009, false)), List.of());
        assertThat(lines)
                .containsExactly(
                        "1,000 people, 26 kinds of step, June 2025 to November 2026.",
                        "How sure: 99 in 100 choose together.",
                        "The lines between the kinds were set by judgement and are not validated with clinicians. "
                                + "This describes the process, not the patient in front of you.");
    }

    @Test
    void the_likeliest_kind_comes_first_and_those_under_one_in_a_hundred_are_left_out() {
        assertThat(standing.sure(reading(200, 9, mode(.3, .69, .01, false))))
                .isEqualTo("How sure: 69 in 100 choose together, 30 in 100 same every time, 1 in 100 find out.");
    }

    @Test
    void nothing_is_ever_called_certain() {
        assertThat(standing.sure(reading(640, 9, mode(1.0, .0, .0, false))))
                .isEqualTo("How sure: more than 99 in 100 same every time.");
    }

    @Test
    void fewer_than_a_hundred_journeys_are_called_provisional() {
        assertThat(standing.beside(reading(96, 1, mode(.0, .0, 1.0, true)), List.of()))
                .contains(
                        "96 people, 1 kind of step, June 2025 to November 2026.",
                        "How sure: more than 99 in 100 find out. Provisional: 96 people, and 100 are needed for a firm reading.");
    }

    @Test
    void below_fifty_journeys_nothing_is_said_of_sureness() {
        assertThat(standing.beside(reading(34, 12, mode(null, null, null, false)), List.of()))
                .hasSize(2)
                .noneMatch(line -> line.contains("How sure"));
    }

    @Test
    void picks_are_said_as_they_count() {
        var picks = new Picks(
                List.of(),
                List.of("Observations", "Repeat bloods"),
                List.of("Home", "To rehabilitation"),
                1,
                List.of(new Picks.TakenOut("Died", "died")),
                "arrived_by");
        assertThat(new PicksInWords(words).of(picks))
                .containsExactly(
                        "A journey is over once it has reached Home or To rehabilitation.",
                        "A journey is over after a day on which nothing was noted.",
                        "Not counted, whoever has reached Died.",
                        "Left out as monitoring: Observations and Repeat bloods.",
                        "Shown apart by “arrived by”.");
        assertThat(new PicksInWords(words).of(Picks.NONE)).isEmpty();
    }

    private static ModeReading.Mode mode(
            @Nullable Double same, @Nullable Double choose, @Nullable Double find, boolean provisional) {
        return new ModeReading.Mode(same, choose, find, Verdict.BETWEEN, provisional, Cuts.FIRST, List.of(), List.of());
    }

    private static ModeReading reading(int cases, int activities, ModeReading.Mode mode) {
        return new ModeReading(
                "log.csv",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2026, 11, 15),
                "UTC",
                cases,
                cases * 5,
                activities,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ModeReading.Hours(0, 0, 0, 0, 0, 0),
                1,
                new ModeReading.Hill(1, 1, 1.0),
                new ModeReading.Packages(1, 1, 1, 0, 1, List.of()),
                new ModeReading.Closed(1, 1, 1, 0, null, null),
                0,
                List.of(),
                1,
                0,
                List.of(),
                new ModeReading.Rework(0, 0, 0),
                mode,
                List.of());
    }

    private static CareWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/frame", "messages/care");
        messages.setDefaultEncoding("UTF-8");
        return new CareWords(new org.leadline.access.Sentences(messages), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
}
