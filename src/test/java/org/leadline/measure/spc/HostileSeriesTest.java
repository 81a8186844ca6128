package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Constant, empty, one point, gaps, nothing to divide by, very large, very small: a right chart or a clear refusal. */
class HostileSeriesTest {
    private static final double GAP = Double.NaN;

    private static double[] constant(double value, int size) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    private static Series series(double[] values, double @Nullable [] denominators) {
        return new Series(RandomSeries.days(values.length), values, denominators);
    }

    private static List<double[]> shapes() {
        List<double[]> shapes = new ArrayList<>(List.of(
                new double[0],
                new double[] {1},
                new double[] {GAP},
                new double[] {GAP, GAP, GAP},
                new double[] {1, GAP, 2},
                new double[] {1, 2},
                constant(1, 20),
                new double[] {1, 2, 3, GAP, 5, 6, 7, 8, 9},
                constant(1e12, 15),
                constant(1e-12, 15)));
        double[] large = new double[24];
        double[] small = new double[24];
        for (int i = 0; i < large.length; i++) {
            large[i] = 1e12 + i % 5;
            small[i] = (1 + i % 5) * 1e-12;
        }
        shapes.add(large);
        shapes.add(small);
        return shapes;
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void every_number_is_a_number_but_those_that_the_charts_say(ChartType type) {
        List<double[]> shapes = new ArrayList<>(shapes());
        if (type != ChartType.T) {
            shapes.add(constant(0, 12));
            shapes.add(new double[] {0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2});
        }
        for (double[] values : shapes) {
            for (double denominator : new double[] {1e13, 0, GAP}) {
                Series series = series(values, type.hasDenominator() ? constant(denominator, values.length) : null);
                for (RuleSet rules : List.of(RuleSet.MDC_2023, RuleSet.WESTERN_ELECTRIC, RuleSet.NELSON)) {
                    Settings settings =
                            Settings.USUAL.with(rules).with(Better.UP).withTarget(0.5);
                    complete(Charts.draw(series, type, settings), series);
                }
            }
        }
    }

    private static void complete(Chart chart, Series series) {
        assertThat(chart.points()).hasSize(series.size());
        for (int i = 0; i < series.size(); i++) {
            ChartPoint point = chart.points().get(i);
            boolean there = !Double.isNaN(series.values()[i])
                    && (series.denominators() == null || series.denominators()[i] > 0);
            assertThat(Double.isNaN(point.value())).isEqualTo(!there);
            boolean any = chart.phases().getFirst().points() > 0;
            assertThat(Double.isNaN(point.centre())).isEqualTo(!any);
            List<Double> limits = List.of(point.lower(), point.upper(), point.nearLower(), point.nearUpper());
            boolean pair = neighbours(chart);
            boolean drawn = switch (chart.type()) {
                case RUN -> false;
                case XMR, T -> pair;
                case C, G -> any;
                case P, U -> there;
                case P_PRIME, U_PRIME -> there && (pair || point.centre() == 0 || point.centre() == 1);
            };
            assertThat(limits.stream().noneMatch(limit -> limit.isNaN()))
                    .as("%s of %s", chart.type(), Arrays.toString(series.values()))
                    .isEqualTo(drawn);
            assertThat(limits).noneMatch(limit -> limit.isInfinite());
        }
    }

    private static boolean neighbours(Chart chart) {
        for (int i = 1; i < chart.points().size(); i++) {
            if (!Double.isNaN(chart.points().get(i - 1).value())
                    && !Double.isNaN(chart.points().get(i).value())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_series_that_never_varies_has_its_limits_on_the_centre_and_meets_its_target_or_not() {
        for (double level : new double[] {0, 0.1, 5, 1e12, 1e-12}) {
            Series series = series(constant(level, 20), null);
            Chart met = Charts.draw(
                    series, ChartType.XMR, Settings.USUAL.with(Better.UP).withTarget(level));
            assertThat(met.points())
                    .allMatch(p -> p.lower() == level
                            && p.upper() == level
                            && p.flags().isEmpty());
            assertThat(met.assurance()).isEqualTo(Assurance.PASS);
            assertThat(Charts.draw(
                                    series,
                                    ChartType.XMR,
                                    Settings.USUAL.with(Better.UP).withTarget(level + 1e-3 + level / 1e3))
                            .assurance())
                    .isEqualTo(Assurance.FAIL);
        }
    }

    @Test
    void of_months_all_alike_but_one_only_that_one_is_beyond_the_limits_but_under_a_peers_name() {
        double[] values = constant(1, 20);
        values[7] = 0.98;
        Series series = series(values, null);
        assertThat(beyond(Charts.draw(series, ChartType.XMR, Settings.USUAL))).containsExactly(7);
        assertThat(beyond(Charts.draw(series, ChartType.XMR, Settings.USUAL.with(RuleSet.NHSRPLOTTHEDOTS_0_2_2))))
                .hasSize(20);
    }

    private static List<Integer> beyond(Chart chart) {
        return IntStream.range(0, chart.points().size())
                .filter(i -> chart.points().get(i).flags().stream().anyMatch(flag -> flag.rule() == Rule.BEYOND_LIMITS))
                .boxed()
                .toList();
    }

    @Test
    void every_month_at_a_hundred_per_cent_passes_a_target_of_a_hundred() {
        Chart chart = Charts.draw(
                series(constant(40, 15), constant(40, 15)),
                ChartType.P,
                Settings.USUAL.with(Better.UP).withTarget(100).withPer(100));
        assertThat(chart.assurance()).isEqualTo(Assurance.PASS);
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void a_missing_month_keeps_its_gap_and_ends_a_run() {
        double[] values = {5, 5, 5, 5, 5, 5, 9, 9, 9, 9, GAP, 9, 9, 9, 5, 5, 5, 5, 5, 5};
        Chart chart = Charts.draw(series(values, null), ChartType.XMR, Settings.USUAL);
        assertThat(chart.points().get(10).flags()).isEmpty();
        assertThat(chart.points()).noneMatch(p -> p.flags().stream().anyMatch(f -> f.rule() == Rule.SHIFT));
        assertThat(chart.phases().getFirst().points()).isEqualTo(19);
    }

    @Test
    void the_last_day_that_has_a_value_speaks() {
        double[] values = {5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 30, GAP};
        Settings settings = Settings.USUAL.with(Better.DOWN);
        Series series = series(values, null);
        assertThat(Charts.draw(series, ChartType.XMR, settings).variation()).isEqualTo(Variation.CONCERN_HIGH);
        assertThat(Charts.draw(series, ChartType.XMR, settings.withLeftOut(Set.of(RandomSeries.day(11))))
                        .variation())
                .isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void the_peer_by_name_stops_at_a_gap_in_a_rise_and_ours_goes_on() {
        Series series = series(new double[] {3, 1, 2, 3, GAP, 5, 6, 7, 2}, null);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Charts.draw(series, ChartType.XMR, Settings.USUAL.with(RuleSet.NHSRPLOTTHEDOTS_0_2_2)))
                .withMessageContaining("mdc-2023");
        assertThat(Charts.draw(series, ChartType.XMR, Settings.USUAL).points()).hasSize(9);
    }

    @Test
    void facets_without_a_target_have_no_assurance_but_under_the_peers_name() {
        Series series = series(new double[] {3, 1, 2, 3, 4, 5, 2, 7, 2, 3, 1, 4, 2}, null);
        Settings none = Settings.USUAL.with(Better.UP);
        for (RuleSet rules : List.of(RuleSet.MDC_2023, RuleSet.NHSRPLOTTHEDOTS_0_2_2)) {
            List<Chart> charts = Charts.drawTogether(
                    List.of(series, series),
                    ChartType.XMR,
                    List.of(none.with(rules), none.with(rules).withTarget(99)));
            assertThat(charts.get(0).assurance())
                    .isEqualTo(rules == RuleSet.MDC_2023 ? Assurance.NONE : Assurance.HIT_OR_MISS);
            assertThat(charts.get(1).assurance()).isEqualTo(Assurance.FAIL);
        }
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_the_day_and_the_remedy() {
        refused(new double[] {3, 0, 2}, null, ChartType.T, "2024-01-08", "finer unit");
        refused(new double[] {3, -1, 2}, null, ChartType.C, "2024-01-08", "xmr");
        refused(new double[] {3, 1, -2}, null, ChartType.G, "2024-01-15", "Correct");
        refused(new double[] {3, 6, 2}, constant(5, 3), ChartType.P, "2024-01-08", "u chart");
        refused(new double[] {3, 1, 2}, constant(-5, 3), ChartType.U, "2024-01-01", "denominator");
        refused(new double[] {3, 1, 2}, null, ChartType.P, "denominator", "xmr");
        refused(new double[] {3, 1, 2}, constant(5, 3), ChartType.C, "no denominators", "u chart");
        refused(new double[] {3, 1e200, 2}, null, ChartType.XMR, "2024-01-08", "too large");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.draw(
                        series(new double[] {1}, new double[] {2}), ChartType.P, Settings.USUAL.withCentre(1.5)))
                .withMessageContaining("centre");
        LocalDate day = RandomSeries.day(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(List.of(day, day), new double[] {1, 2}, null))
                .withMessageContaining("twice");
    }

    private static void refused(
            double[] values, double @Nullable [] denominators, ChartType type, String place, String remedy) {
        Series series = series(values, denominators);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.draw(series, type, Settings.USUAL))
                .withMessageContaining(place)
                .withMessageContaining(remedy);
    }
}
