package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvarianceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_the_cases_changes_not_a_byte(long seed) {
        var log = TestReadings.randomLog(seed, 260);
        var shuffled = shuffled(log, seed);
        assertThat(answer(shuffled)).isEqualTo(answer(log));
        assertThat(LatelyNew.find(Fixtures.fold(shuffled))).isEqualTo(LatelyNew.find(Fixtures.fold(log)));
    }

    @Test
    void shuffled_rows_of_a_public_log_change_not_a_byte() {
        var events = ReferenceLogs.events(ReferenceLogs.logNamed("sepsis_milestones"));
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(12));
        assertThat(answer(Fixtures.log(shuffled, Map.of()))).isEqualTo(answer(Fixtures.log(events, Map.of())));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void other_names_for_the_cases_change_only_the_cases_that_are_listed(long seed) {
        var log = TestReadings.randomLog(seed, 220);
        var names = new ArrayList<String>();
        for (int c = 0; c < log.caseCount(); c++) {
            names.add("z" + (log.caseCount() - c));
        }
        var renamed = new EventLog(
                Names.of(names), log.activities(), log.caseStart(), log.activityOf(), log.nanosOf(), log.attributes());
        String listed = "\"case\":\"[^\"]*\"";
        assertThat(answer(renamed).replaceAll(listed, "")).isEqualTo(answer(log).replaceAll(listed, ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9, 10})
    void other_names_for_the_steps_change_no_figure(long seed) {
        var log = TestReadings.randomLog(seed, 300);
        int steps = log.activities().size();
        int[] renumbered = log.activityOf().clone();
        for (int event = 0; event < renumbered.length; event++) {
            renumbered[event] = steps - 1 - renumbered[event];
        }
        var names = new ArrayList<String>();
        for (int step = 0; step < steps; step++) {
            names.add("step " + step);
        }
        var renamed = new EventLog(log.cases(), names, log.caseStart(), renumbered, log.nanosOf(), List.of());
        var one = TestReadings.of(Fixtures.fold(log));
        var other = TestReadings.of(Fixtures.fold(renamed));
        assertThat(other.variantHill()).isEqualTo(one.variantHill());
        assertThat(other.closedness().k()).isEqualTo(one.closedness().k());
        assertThat(other.closednessUsed()).isCloseTo(one.closednessUsed(), within(0.005));
        assertThat(other.packages().d1()).isEqualTo(one.packages().d1());
        assertThat(other.packages().d1LogSe()).isEqualTo(one.packages().d1LogSe());
        assertThat(other.optionsPerStep()).isEqualTo(one.optionsPerStep());
        assertThat(other.bitsPerCase()).isEqualTo(one.bitsPerCase());
        assertThat(other.rework()).isEqualTo(one.rework());
        assertThat(other.throughputHours()).isEqualTo(one.throughputHours());
        assertThat(other.mode().verdict()).isEqualTo(one.mode().verdict());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void every_figure_keeps_within_its_bounds(long seed) {
        var reading = TestReadings.of(Fixtures.fold(TestReadings.randomLog(seed, (int) (seed * 25))));
        var closed = reading.closedness();
        assertThat(closed.low()).isLessThanOrEqualTo(closed.k());
        assertThat(closed.high()).isGreaterThanOrEqualTo(closed.k());
        assertThat(closed.k100()).isBetween(0.0, closed.k() + 1e-9);
        assertThat(reading.novelMoves().size()).isGreaterThanOrEqualTo(closed.n1());
        assertThat(reading.packages().observed()).isLessThanOrEqualTo(reading.variants());
        assertThat(reading.packages().n80()).isBetween(1, reading.packages().observed());
        assertThat(reading.packages().d1()).isGreaterThanOrEqualTo(1);
        assertThat(reading.variantCoverage()).isBetween(0.0, 1.0);
        assertThat(reading.optionsPerStep()).isBetween(1.0, reading.activities() + 1.0);
        assertThat(reading.rework().share()).isBetween(0.0, 1.0);
        var mode = reading.mode();
        assertThat(sum(mode.sameEveryTime(), mode.chooseTogether(), mode.findOut()))
                .isCloseTo(1, within(1e-12));
        var hours = reading.throughputHours();
        assertThat(List.of(hours.min(), hours.q1(), hours.median(), hours.q3(), hours.max()))
                .isSorted();
        int follows = reading.directlyFollows().stream()
                .mapToInt(ModeReading.Flow::count)
                .sum();
        assertThat(follows).isEqualTo(reading.events() - reading.cases());
        assertThat(reading.startActivities().stream()
                        .mapToInt(ModeReading.StepCount::count)
                        .sum())
                .isEqualTo(reading.cases());
    }

    private static double sum(@Nullable Double... parts) {
        double sum = 0;
        for (Double part : parts) {
            sum += part == null ? Double.NaN : part;
        }
        return sum;
    }

    private static String answer(EventLog log) {
        var journeys = Fixtures.fold(log);
        var reading = TestReadings.of(journeys);
        return TestReadings.json(
                reading, Splits.find("test", journeys, ZoneOffset.UTC, "ward").orElse(null));
    }

    private static EventLog shuffled(EventLog log, long seed) {
        var order = new ArrayList<Integer>();
        for (int c = 0; c < log.caseCount(); c++) {
            order.add(c);
        }
        Collections.shuffle(order, new Random(seed));
        int[] cases = order.stream().mapToInt(c -> c).toArray();
        return Selection.of(log, cases, Selection.everything(log.activities().size()));
    }
}
