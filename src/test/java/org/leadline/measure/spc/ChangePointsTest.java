package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Changes are proposed where there are some, seldom where there are none, and the interval of their day holds it. */
class ChangePointsTest {
    private static final int SERIES = 3000;
    /** 5 in 100 and three standard errors of the simulation. */
    private static final double MOST_FALSE = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / SERIES);

    @TestFactory
    Stream<DynamicTest> at_most_one_unchanged_chart_in_twenty_is_proposed_to_change() {
        return Stream.of(14, 24, 60, 120)
                .flatMap(points -> Stream.of(0.0, 0.4, 0.6)
                        .map(likeness -> DynamicTest.dynamicTest(points + " points, likeness " + likeness, () -> {
                            Random random = new Random(points + Math.round(100 * likeness));
                            int proposed = 0;
                            for (int i = 0; i < SERIES; i++) {
                                Series series = series(alike(random, points, likeness));
                                proposed += ChangePoints.propose(series, Settings.USUAL)
                                                .isEmpty()
                                        ? 0
                                        : 1;
                            }
                            assertThat(proposed / (double) SERIES).isLessThanOrEqualTo(MOST_FALSE);
                        })));
    }

    @Test
    void outliers_and_lopsided_numbers_are_no_change() {
        Random random = new Random(7);
        int proposed = 0;
        for (int i = 0; i < SERIES; i++) {
            double[] values = new double[36];
            for (int k = 0; k < values.length; k++) {
                values[k] = Math.exp(2 * random.nextGaussian());
            }
            proposed += ChangePoints.propose(series(values), Settings.USUAL).isEmpty() ? 0 : 1;
        }
        assertThat(proposed / (double) SERIES).isLessThanOrEqualTo(MOST_FALSE);
    }

    @TestFactory
    Stream<DynamicTest> a_change_is_found_and_its_interval_holds_its_day() {
        record Change(int points, int at, double sigmas, double likeness, double leastFound) {}
        return Stream.of(
                        new Change(24, 12, 2, 0, 0.6),
                        new Change(24, 12, 3, 0, 0.9),
                        new Change(60, 30, 1.5, 0, 0.95),
                        new Change(60, 45, 2, 0, 0.95),
                        new Change(60, 30, 2, 0.4, 0.85),
                        new Change(36, 18, 2, 0.2, 0.8))
                .map(change -> DynamicTest.dynamicTest(change.toString(), () -> {
                    Random random = new Random(change.points + change.at);
                    int found = 0;
                    int held = 0;
                    for (int i = 0; i < SERIES; i++) {
                        double[] values = alike(random, change.points, change.likeness);
                        for (int k = change.at; k < values.length; k++) {
                            values[k] += change.sigmas;
                        }
                        Series series = series(values);
                        List<SpcReading.ProposedPhase> proposed = ChangePoints.propose(series, Settings.USUAL);
                        if (!proposed.isEmpty()) {
                            found++;
                            LocalDate day = series.dates().get(change.at);
                            held += proposed.stream()
                                            .anyMatch(phase -> !phase.low().isAfter(day)
                                                    && !phase.high().isBefore(day))
                                    ? 1
                                    : 0;
                        }
                    }
                    assertThat(found / (double) SERIES).isGreaterThan(change.leastFound);
                    assertThat(held / (double) found).isGreaterThan(0.94);
                }));
    }

    @Test
    void a_change_that_was_accepted_is_not_proposed_again_and_nothing_is_applied_by_itself() {
        Random random = new Random(11);
        double[] values = alike(random, 48, 0);
        for (int k = 30; k < values.length; k++) {
            values[k] += 4;
        }
        Series series = series(values);
        List<SpcReading.ProposedPhase> proposed = ChangePoints.propose(series, Settings.USUAL);
        assertThat(proposed).hasSize(1);
        assertThat(proposed.getFirst().after() - proposed.getFirst().before()).isBetween(3.0, 5.0);
        Settings accepted =
                Settings.USUAL.withRebases(List.of(proposed.getFirst().date()));
        assertThat(ChangePoints.propose(series, accepted)).isEmpty();
        Asked asked = Asked.of(NumberKind.VALUE, CareKind.SAME_EVERY_TIME, series);
        Chart chart = Objects.requireNonNull(
                SpcReadings.read(series, asked, Settings.USUAL).chart());
        assertThat(chart.phases()).hasSize(1);
    }

    @Test
    void a_year_that_comes_again_is_no_change() {
        Random random = new Random(3);
        double[] values = new double[60];
        List<LocalDate> months = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            months.add(LocalDate.of(2020, 1, 1).plusMonths(k));
            values[k] = 100 + 20 * Math.cos(2 * Math.PI * k / 12) + 3 * random.nextGaussian();
        }
        Series series = new Series(months, values, null);
        SpcReading reading =
                SpcReadings.read(series, Asked.of(NumberKind.VALUE, CareKind.SAME_EVERY_TIME, series), Settings.USUAL);
        assertThat(reading.season()).isNotNull();
        assertThat(reading.proposedPhases()).isEmpty();
    }

    static double[] alike(Random random, int points, double likeness) {
        double[] values = new double[points];
        double now = random.nextGaussian();
        for (int k = 0; k < points; k++) {
            values[k] = now;
            now = likeness * now + Math.sqrt(1 - likeness * likeness) * random.nextGaussian();
        }
        return values;
    }

    static Series series(double... values) {
        List<LocalDate> weeks = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            weeks.add(LocalDate.of(2025, 1, 6).plusWeeks(k));
        }
        return new Series(weeks, values, null);
    }
}
