package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.care.journey.Drift.Alarm;
import org.leadline.care.journey.Drift.Kind;

/** One journey a day from the first of January 2024; from some day on, planted changes. */
class DriftTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final List<String> STEPS = List.of("Come", "Blood", "Scan", "Drug", "Talk", "Seen", "Form", "Home");
    private static final int NEVER = Integer.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void where_nothing_changes_nothing_is_said(long seed) {
        Drift drift = Drifting.find(journeys(seed, 1_000, NEVER), null, ZoneOffset.UTC);
        assertThat(drift.windows()).hasSize(5);
        assertThat(drift.alarms()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_planted_drift_is_found_with_its_month(long seed) {
        Drift drift = Drifting.find(journeys(seed, 1_000, 530), Verdict.CHOOSE_TOGETHER, ZoneOffset.UTC);
        assertThat(drift.alarms()).extracting(Alarm::kind).contains(Kind.MORE_NEW);
        Alarm first = drift.alarms().getFirst();
        assertThat(first.since())
                .isBetween(
                        FIRST.plusDays(530).minusDays(30), FIRST.plusDays(530).plusDays(30));
        assertThat(first.seen()).isGreaterThan((int) first.expected());
        assertThat(Sentences.drift(first))
                .startsWith("More has looked new since ")
                .contains("Check first: new codes");
        assertThat(Sentences.driftFigures(first)).contains(first.seen() + " did");
    }

    @Test
    void journeys_renamed_or_in_another_order_give_the_same_answer() {
        Drift one = Drifting.find(journeys(3, 1_000, 530), null, ZoneOffset.UTC);
        Journeys other = journeys(3, 1_000, 530, "renamed ");
        assertThat(Drifting.find(other, null, ZoneOffset.UTC)).isEqualTo(one);
    }

    @Test
    void below_three_hundred_journeys_there_is_no_forecast_and_below_two_hundred_no_window() {
        assertThat(Drifting.find(journeys(1, 299, 150), null, ZoneOffset.UTC).alarms())
                .isEmpty();
        assertThat(Drifting.find(journeys(1, 199, 100), null, ZoneOffset.UTC).windows())
                .isEmpty();
    }

    @Test
    void a_process_whose_notes_never_read_as_the_team_says_differs_and_has_not_drifted() {
        Drift drift = Drifting.find(journeys(5, 1_000, NEVER), Verdict.FIND_OUT, ZoneOffset.UTC);
        assertThat(drift.baseline()).isEqualTo(Verdict.FIND_OUT);
        assertThat(drift.alarms()).isEmpty();
    }

    private static Journeys journeys(long seed, int cases, int changes) {
        return journeys(seed, cases, changes, "case ");
    }

    private static Journeys journeys(long seed, int cases, int changes, String name) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ids = new ArrayList<>();
        List<Integer> caseOf = new ArrayList<>();
        List<Integer> activityOf = new ArrayList<>();
        List<Long> nanosOf = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            ids.add(name + number);
            List<Integer> walk = new ArrayList<>(List.of(0, 1));
            walk.add(random.nextBoolean() ? 2 : 3);
            if (random.nextInt(3) == 0) {
                walk.add(4);
            }
            walk.add(5);
            if (number >= changes && random.nextInt(10) < 4) {
                for (int more = 0; more < 3; more++) {
                    walk.add(1 + random.nextInt(walk.size() - 1), 1 + random.nextInt(6));
                }
            }
            walk.add(7);
            for (int at = 0; at < walk.size(); at++) {
                caseOf.add(number);
                activityOf.add(walk.get(at));
                nanosOf.add((FIRST.toEpochDay() + number) * DAY_NANOS + at * 60_000_000_000L);
            }
        }
        return Journeys.fold(EventLog.of(
                Names.of(ids),
                STEPS,
                caseOf.stream().mapToInt(Integer::intValue).toArray(),
                activityOf.stream().mapToInt(Integer::intValue).toArray(),
                nanosOf.stream().mapToLong(Long::longValue).toArray(),
                List.of()));
    }
}
