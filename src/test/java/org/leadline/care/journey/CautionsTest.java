package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CautionsTest {
    private static final long DAY = 24 * Fixtures.HOUR;

    private static List<String> cautions(EventLog log) {
        return TestReadings.of(Fixtures.fold(log)).cautions();
    }

    @Test
    void the_level_and_the_cuts_are_always_named_and_what_intake_found_comes_first() {
        var journeys = Fixtures.journeys(TestReadings.repeated(60, "abc"));
        var cautions = Modes.read("test", journeys, ZoneOffset.UTC, List.of("Times without a zone were read as UTC."))
                .cautions();
        assertThat(cautions)
                .containsExactly(
                        "Times without a zone were read as UTC.",
                        "Read at the level of 3 kinds of step. Finer or coarser steps can read differently: pick the steps that are your decisions.",
                        "Provisional: 60 journeys (100 needed for a firm reading).",
                        "The lines between the modes (closedness 0.75, 8 courses; cuts 2026-1) were set by judgement on a dozen public logs. They have not been validated with clinicians.");
    }

    @Test
    void journeys_that_stop_where_most_go_on_are_advised_against_but_counted() {
        var reading = TestReadings.of(Fixtures.journeys(concat(TestReadings.repeated(97, "abc"), "ab", "ab", "a")));
        assertThat(reading.cases()).isEqualTo(100);
        assertThat(reading.cautions())
                .contains(
                        "3 of 100 journeys end at a step after which most go on (b, a): they may not be finished. Advised: name the finishing steps, and count finished journeys only.",
                        "3 of them had their last step in the last day of the log, so they may still be going on.");
        assertThat(Proposals.of(Fixtures.journeys("abc", "abc")).unfinished()).isEmpty();
        assertThat(Proposals.of(Fixtures.journeys("abc", "abd", "abc")).finishing())
                .containsExactly("c", "d");
    }

    @Test
    void a_step_often_repeated_within_a_journey_is_advised_to_be_left_out() {
        var log = Fixtures.letters(TestReadings.repeated(60, "aoboooc", "aobooc"));
        assertThat(cautions(log))
                .contains(
                        "Often repeated within a journey, so perhaps monitoring and not a decision: o. Advised: leave these out.");
        assertThat(Proposals.of(Fixtures.fold(log)).monitoring())
                .containsExactly(new Proposals.Monitoring("o", 420, 120));
        assertThat(cautions(Fixtures.letters(TestReadings.repeated(60, "aoboc"))))
                .noneMatch(caution -> caution.contains("monitoring"));
    }

    @Test
    void stamps_that_tell_only_the_day_are_noticed_in_summer_and_winter_and_in_every_zone() {
        var events = new ArrayList<Fixtures.Event>();
        for (int c = 0; c < 60; c++) {
            long winterDay = 1_735_000_000L / 86_400 * DAY + c * DAY;
            long summerDay = 1_750_000_000L / 86_400 * DAY + c * DAY;
            events.add(new Fixtures.Event("c" + c, "a", winterDay));
            events.add(new Fixtures.Event("c" + c, "b", summerDay - Fixtures.HOUR));
        }
        var journeys = Fixtures.fold(Fixtures.log(events, Map.of()));
        String caution =
                "100 of every 100 steps carry one and the same time of day, so they seem to tell only the day and their order is arbitrary: trust the sets of steps, not the moves.";
        var london = Modes.read("test", journeys, ZoneId.of("Europe/London"), List.of());
        var kolkata = Modes.read("test", journeys, ZoneId.of("Asia/Kolkata"), List.of());
        assertThat(london.cautions()).contains(caution);
        assertThat(TestReadings.json(kolkata, null)).isEqualTo(TestReadings.json(london, null));
        assertThat(london.firstDay()).isEqualTo("2024-12-24");
        assertThat(london.lastDay()).isEqualTo("2025-08-13");
    }

    @Test
    void times_spread_over_the_day_are_no_days() {
        var events = new ArrayList<Fixtures.Event>();
        for (int c = 0; c < 96; c++) {
            events.add(new Fixtures.Event("c" + c, "a", c * Fixtures.HOUR / 4));
        }
        assertThat(cautions(Fixtures.log(events, Map.of()))).noneMatch(caution -> caution.contains("time of day"));
    }

    @Test
    void ties_between_different_steps_are_told() {
        var events = new ArrayList<Fixtures.Event>();
        for (int c = 0; c < 60; c++) {
            events.add(new Fixtures.Event("c" + c, "a", 7));
            events.add(new Fixtures.Event("c" + c, "b", 7));
            events.add(new Fixtures.Event("c" + c, "b", 7));
            events.add(new Fixtures.Event("c" + c, "c", 8));
        }
        assertThat(cautions(Fixtures.log(events, Map.of())))
                .contains(
                        "180 of 240 steps carry the same time as another of their journey: which came first is not known, and they stand in the order of their names.");
    }

    @Test
    void an_attribute_that_halves_the_courses_is_named() {
        var events = new ArrayList<Fixtures.Event>();
        var clinics = new TreeMap<String, String>();
        var sexes = new TreeMap<String, String>();
        for (int c = 0; c < 400; c++) {
            clinics.put("c" + c, "clinic " + c % 4);
            sexes.put("c" + c, c / 4 % 2 == 0 ? "f" : "m");
            events.add(new Fixtures.Event("c" + c, "course " + c % 4, 1));
        }
        var log = Fixtures.log(events, Map.of("clinic", clinics, "sex", sexes));
        assertThat(cautions(log))
                .contains(
                        "Split by clinic, about 4.0 courses become about 1.0: this log may mix services of their own. Advised: read them apart.")
                .noneMatch(caution -> caution.contains("Split by sex"));
    }

    private static String[] concat(String[] many, String... more) {
        var all = new ArrayList<>(List.of(many));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
