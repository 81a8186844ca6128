package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.Tallying.Tallied;
import org.leadline.care.journey.Tallying.What;

class TallyingTest {
    private record Event(int journey, String step, Instant at) {}

    @Test
    void journeys_count_in_the_period_in_which_they_began_and_the_last_is_never_whole() {
        EventLog log = log(
                event(0, "Come", "2026-01-07T10:00:00Z"),
                event(0, "Go", "2026-01-20T10:00:00Z"),
                event(1, "Come", "2026-01-08T10:00:00Z"),
                event(2, "Come", "2026-01-27T10:00:00Z"));
        assertThat(new Tallying(log, ZoneOffset.UTC, 7).tally(What.JOURNEYS, "", ""))
                .containsExactly(
                        new Tallied(LocalDate.of(2026, 1, 5), 2, Double.NaN, false),
                        new Tallied(LocalDate.of(2026, 1, 12), 0, Double.NaN, true),
                        new Tallied(LocalDate.of(2026, 1, 19), 0, Double.NaN, true),
                        new Tallied(LocalDate.of(2026, 1, 26), 1, Double.NaN, false));
    }

    @Test
    void a_wait_is_the_median_from_one_step_to_the_first_of_another_after_it() {
        EventLog log = log(
                event(0, "Go", "2026-01-05T09:00:00Z"),
                event(0, "Come", "2026-01-05T10:00:00Z"),
                event(0, "Go", "2026-01-05T10:30:00Z"),
                event(1, "Come", "2026-01-05T11:00:00Z"),
                event(1, "Go", "2026-01-05T12:00:00Z"),
                event(2, "Come", "2026-01-05T11:00:00Z"),
                event(3, "Come", "2026-01-08T11:00:00Z"));
        assertThat(new Tallying(log, ZoneOffset.UTC, 1).tally(What.WAIT, "Come", "Go"))
                .extracting(Tallied::numerator)
                .containsExactly(45.0, Double.NaN, Double.NaN, Double.NaN);
        assertThatThrownBy(() -> new Tallying(log, ZoneOffset.UTC, 1).tally(What.WAIT, "Come", "Leave"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Leave");
    }

    @Test
    void a_day_is_the_day_of_the_zone() {
        EventLog log = log(event(0, "Come", "2026-01-31T23:30:00Z"), event(1, "Come", "2026-03-01T00:30:00Z"));
        assertThat(new Tallying(log, ZoneId.of("Europe/Paris"), 0).tally(What.JOURNEYS, "", ""))
                .extracting(Tallied::from)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    }

    @Test
    void every_journey_is_counted_once_and_the_order_of_the_cases_changes_nothing() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Event> events = new ArrayList<>();
            int journeys = 1 + random.nextInt(60);
            for (int journey = 0; journey < journeys; journey++) {
                for (int i = 0; i < 1 + random.nextInt(5); i++) {
                    Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
                    events.add(new Event(journey, "abc".charAt(random.nextInt(3)) + "", at));
                }
            }
            for (String step : List.of("a", "b", "c")) {
                events.add(new Event(0, step, Instant.parse("2025-01-01T00:00:00Z")));
            }
            int days = List.of(0, 1, 7).get(random.nextInt(3));
            Tallying tallying = new Tallying(log(events.toArray(Event[]::new)), ZoneOffset.UTC, days);
            List<Tallied> shares = tallying.tally(What.WITH_STEP, "a", "");
            double with = events.stream()
                    .filter(event -> event.step().equals("a"))
                    .map(Event::journey)
                    .distinct()
                    .count();
            assertThat(shares.stream().mapToDouble(Tallied::denominator).sum())
                    .as("seed %d", seed)
                    .isEqualTo(journeys);
            assertThat(shares.stream().mapToDouble(Tallied::numerator).sum())
                    .as("seed %d", seed)
                    .isEqualTo(with);
            assertThat(shares.getLast().complete()).isFalse();
            assertThat(tallying.tally(What.JOURNEYS, "", "").stream()
                            .mapToDouble(Tallied::numerator)
                            .sum())
                    .isEqualTo(journeys);
        }
    }

    private static Event event(int journey, String step, String at) {
        return new Event(journey, step, Instant.parse(at));
    }

    private static EventLog log(Event... events) {
        List<String> steps = new ArrayList<>();
        List<String> cases = new ArrayList<>();
        int[] caseOf = new int[events.length];
        int[] stepOf = new int[events.length];
        long[] nanos = new long[events.length];
        for (int i = 0; i < events.length; i++) {
            if (!steps.contains(events[i].step())) {
                steps.add(events[i].step());
            }
            String journey = "c" + events[i].journey();
            if (!cases.contains(journey)) {
                cases.add(journey);
            }
            caseOf[i] = cases.indexOf(journey);
            stepOf[i] = steps.indexOf(events[i].step());
            nanos[i] = Math.multiplyExact(events[i].at().getEpochSecond(), 1_000_000_000L);
        }
        return EventLog.of(Names.of(cases), steps, caseOf, stepOf, nanos, List.of());
    }
}
