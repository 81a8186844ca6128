package org.leadline.care.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.care.flow.LittlesLaw.Visit;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Journeys;

/** Where people stand, where hours go, whether arrivals and stays agree, and which ways are drawn. */
class FlowTest {
    private static final long DAY_NANOS = 1_440 * Walks.MINUTE;
    private static final int DAYS = 28;

    @Test
    void a_journey_of_which_nothing_was_written_for_long_stands_nowhere_and_counts_as_watched_until_then() {
        EventLog log = new Walks("Seen", "Bed asked", "Ward")
                .add("gone", 0, 0, 30, 1)
                .add("here", 9_000, 0, 10_000, 1)
                .log();
        Stays stays =
                Stays.of(log, List.of("Seen", "Bed asked", "Ward"), List.of(), 10_000 * Walks.MINUTE, DAY_NANOS);
        assertThat(stays.at(1)).extracting(Stay::how).containsExactly(Stay.How.LOST, Stay.How.STILL);
        assertThat(stays.at(1).getFirst().nanos()).isZero();
        assertThat(Stuck.of(stays).milestones().get(1).waiting()).isEqualTo(1);
        assertThat(Survival.of(Stuck.spells(stays.at(1))).events()).isZero();
    }

    @Test
    void silence_is_twice_the_longest_usual_pause_and_never_less_than_a_day() {
        Walks walks = new Walks("A", "B");
        for (int i = 0; i < 50; i++) {
            walks.add("case " + i, 0, 0, 3 * 1_440, 1);
        }
        assertThat(Pauses.silence(walks.log())).isEqualTo(6 * DAY_NANOS);
        assertThat(Pauses.silence(new Walks("A", "B").add("one", 0, 0, 1, 1).log())).isEqualTo(DAY_NANOS);
    }

    @Test
    void whoever_came_by_night_is_held_against_those_who_came_by_night() {
        ZoneId zone = ZoneOffset.UTC;
        long noon = minute(2026, 3, 4, 12);
        long midnight = minute(2026, 3, 4, 0);
        Walks walks = new Walks("Seen", "Ward");
        for (int k = 0; k < 40; k++) {
            walks.add("day " + k, noon, 0, noon + 30 + k, 1);
            walks.add("night " + k, midnight, 0, midnight + 300 + k, 1);
        }
        walks.add("waiting by day", noon + 390, 0).add("waiting by night", noon + 480, 0);
        Stays stays = Stays.of(walks.log(), List.of("Seen", "Ward"), List.of(), (noon + 510) * Walks.MINUTE);
        assertThat(Stuck.of(stays).now()).isEmpty();
        Stuck byBand = Stuck.of(stays, stay -> WeekBand.of(stay.beganNanos(), zone));
        assertThat(byBand.now())
                .extracting(waiting -> walks.log().cases().get(waiting.journey()))
                .containsExactly("waiting by day");
    }

    @Test
    void the_week_has_four_bands() {
        assertThat(band(2, 12)).isEqualTo(WeekBand.WEEKDAY);
        assertThat(band(2, 20)).isEqualTo(WeekBand.WEEKNIGHT);
        assertThat(band(3, 7)).isEqualTo(WeekBand.WEEKNIGHT);
        assertThat(band(7, 8)).isEqualTo(WeekBand.WEEKEND);
        assertThat(band(8, 23)).isEqualTo(WeekBand.WEEKEND_NIGHT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void where_arrivals_and_stays_do_not_change_littles_law_holds(long seed) {
        LittlesLaw law = Objects.requireNonNull(LittlesLaw.find(visits(seed, 3, false), 200 * DAY_NANOS, DAYS));
        assertThat(law.steady()).isTrue();
        assertThat(law.windows().getLast().here())
                .isCloseTo(law.windows().getLast().expected(), within(law.windows().getLast().here() * .2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void where_more_come_every_week_than_the_week_before_it_does_not(long seed) {
        LittlesLaw law = Objects.requireNonNull(LittlesLaw.find(visits(seed, 20, true), 200 * DAY_NANOS, DAYS));
        assertThat(law.steady()).isFalse();
    }

    @Test
    void too_few_who_come_and_go_say_nothing_of_it() {
        assertThat(LittlesLaw.find(List.of(new Visit(0, DAY_NANOS, true)), 60 * DAY_NANOS, DAYS))
                .isNull();
    }

    @Test
    void hours_times_the_share_past_its_time_puts_the_bottleneck_first() {
        Walks walks = new Walks("Seen", "Bed asked", "Ward");
        for (int k = 0; k < 10; k++) {
            walks.add("case " + k, 0, 0, 10 + k, 1, 600 + k, 2);
        }
        Stays stays =
                Stays.of(walks.log(), List.of("Seen", "Bed asked", "Ward"), List.of(), 2_000 * Walks.MINUTE);
        List<Bottleneck> found = Bottleneck.list(stays, java.util.Arrays.asList(null, 60, null));
        assertThat(found.getFirst().milestone()).isEqualTo(1);
        assertThat(found.getFirst().waitingFor()).isEqualTo("Ward");
        assertThat(found.getFirst().hours()).isCloseTo(10 * 590 / 60.0, within(1e-9));
        assertThat(found.getFirst().ownTarget()).isTrue();
        assertThat(found.getFirst().shareOver()).isEqualTo(1);
        assertThat(found.getLast().ownTarget()).isFalse();
        assertThat(found.getLast().targetMinutes()).isCloseTo(29, within(1e-9));
        assertThat(found.getLast().weight()).isZero();
    }

    @Test
    void joining_up_that_the_notes_do_not_know_is_not_recorded_and_not_nothing() {
        EventLog log = new Walks("Seen", "Drug", "Letter")
                .add("one", 0, 0, 1, 1, 2, 1, 3, 2)
                .log();
        Coordination none = Coordination.of(log, Map.of("Drug", StepKind.TREAT, "Huddle", StepKind.COORDINATE));
        assertThat(none.recorded()).isFalse();
        assertThat(none.ratio()).isEmpty();
        Coordination some = Coordination.of(log, Map.of("Drug", StepKind.TREAT, "Letter", StepKind.COORDINATE));
        assertThat(some.ratio()).hasValue(0.5);
    }

    @Test
    void the_wait_for_the_first_treatment_begins_at_arrival_and_is_watched_until_the_last_step() {
        EventLog log = new Walks("Seen", "Drug", "Fluids", "Home")
                .add("drug", 0, 0, 12, 1, 13, 2, 20, 3)
                .add("fluids", 100, 0, 105, 2, 140, 3)
                .add("none", 200, 0, 260, 3)
                .log();
        Spells spells = Spells.fromArrival(log, List.of("Drug", "Fluids"));
        assertThat(spells.nanos()).containsExactly(12 * Walks.MINUTE, 5 * Walks.MINUTE, 60 * Walks.MINUTE);
        assertThat(spells.ended()).containsExactly(true, true, false);
    }

    @Test
    void the_commonest_ways_are_drawn_whole_and_what_is_drawn_is_counted() {
        Walks walks = new Walks("Seen", "Ward", "Home", "Scan", "Died");
        for (int k = 0; k < 8; k++) {
            walks.add("usual " + k, 0, 0, 1, 1, 2, 2);
        }
        walks.add("scanned", 0, 0, 1, 3, 2, 1, 3, 2).add("died", 0, 0, 1, 4);
        Paths paths = Paths.of(Journeys.fold(walks.log()), 3, 9);
        assertThat(paths.steps()).containsExactly("Seen", "Ward", "Home");
        assertThat(paths.drawn()).isEqualTo(8);
        assertThat(paths.journeys()).isEqualTo(10);
        assertThat(paths.turns())
                .containsExactly(new Paths.Turn("Ward", "Home", 9), new Paths.Turn("Seen", "Ward", 8));
    }

    @Test
    void the_notes_own_order_proposes_milestones_and_ends_with_the_commonest_end() {
        Walks walks = new Walks("Away", "Checked", "Begun", "Watched", "Rare");
        for (int k = 0; k < 9; k++) {
            walks.add("case " + k, 0, 2, 1, 3, 2, 3, 3, 1, 4, 0);
        }
        walks.add("other", 0, 2, 1, 4, 2, 0);
        assertThat(OwnOrder.milestones(walks.log(), List.of("Watched"))).containsExactly("Begun", "Checked", "Away");
        assertThat(OwnOrder.list(walks.log())).startsWith("Begun").endsWith("Away");
    }

    @Test
    void a_reading_tells_all_of_it_at_the_time_of_the_last_event() {
        Walks walks = new Walks("Seen", "Bed asked", "Ward", "Died");
        for (int k = 0; k < 40; k++) {
            walks.add("case " + k, k, 0, k + 10, 1, k + 70, 2);
        }
        walks.add("died", 0, 0, 20, 1, 25, 3).add("waits", 0, 0, 5, 1).add("last", 1_000, 0);
        FlowChoices choices = new FlowChoices(
                List.of(
                        new FlowChoices.Milestone("Seen", null),
                        new FlowChoices.Milestone("Bed asked", 60),
                        new FlowChoices.Milestone("Ward", null)),
                Map.of("Ward", StepKind.TREAT));
        FlowReading reading = ReadingFlow.read(
                walks.log(), choices, List.of("Died"), ZoneOffset.UTC, Journeys.fold(walks.log()), null);
        assertThat(reading.now().getEpochSecond()).isEqualTo(1_000 * 60);
        assertThat(reading.waiting()).isEqualTo(2);
        assertThat(reading.open().getFirst().caseId()).isEqualTo("waits");
        assertThat(reading.open().getFirst().stuck()).isTrue();
        assertThat(reading.milestones().get(1).stuck()).isEqualTo(1);
        assertThat(Objects.requireNonNull(reading.milestones().get(1).exits()).finished())
                .isCloseTo(1 / 42.0, within(1e-12));
        assertThat(Objects.requireNonNull(reading.firstTreatment()).events()).isEqualTo(40);
        assertThat(reading.coordination().ratio()).isEmpty();
    }

    /** People who come by chance and stay by chance for so many days on average; twice as many every fortnight, or as many all the time. */
    private static List<Visit> visits(long seed, double days, boolean growing) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Visit> visits = new ArrayList<>();
        for (double day = 0; day < 200; ) {
            double aDay = growing ? Math.pow(2, Math.max(0, day - 120) / 14) : 6;
            day += -Math.log(1 - random.nextDouble()) / aDay;
            double end = day + days * (0.5 + random.nextDouble());
            visits.add(new Visit((long) (day * DAY_NANOS), (long) (Math.min(200, end) * DAY_NANOS), end <= 200));
        }
        return visits;
    }

    private static WeekBand band(int day, int hour) {
        return WeekBand.of(minute(2026, 3, day, hour) * Walks.MINUTE, ZoneOffset.UTC);
    }

    private static long minute(int year, int month, int day, int hour) {
        return ZonedDateTime.of(year, month, day, hour, 0, 0, 0, ZoneOffset.UTC).toEpochSecond() / 60;
    }
}
