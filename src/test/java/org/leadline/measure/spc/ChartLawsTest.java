package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of any series, by seeded draws. */
class ChartLawsTest {
    private static final int DRAWS = 150;

    @ParameterizedTest
    @EnumSource(
            value = RuleSet.class,
            names = {"NHSRPLOTTHEDOTS_0_2_2"},
            mode = EnumSource.Mode.EXCLUDE)
    void flags_do_not_depend_on_unit_or_zero_of_the_scale(RuleSet rules) {
        var random = new SplittableRandom(11);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] values = RandomSeries.values(random, random.nextInt(60), true);
            Chart plain = xmr(values, rules);
            Chart other = xmr(Arrays.stream(values).map(v -> 4 * v + 32).toArray(), rules);
            assertThat(flags(other)).as("draw %s", draw).isEqualTo(flags(plain));
            for (int i = 0; i < values.length; i++) {
                same(other.points().get(i).upper(), 4 * plain.points().get(i).upper() + 32);
                same(other.points().get(i).lower(), 4 * plain.points().get(i).lower() + 32);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleSet.class,
            names = {"NHSRPLOTTHEDOTS_0_2_2"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_series_upside_down_has_the_same_flags_upside_down(RuleSet rules) {
        var random = new SplittableRandom(12);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] values = RandomSeries.values(random, random.nextInt(60), true);
            double[] turned = Arrays.stream(values).map(v -> -v).toArray();
            for (ChartType type : List.of(ChartType.XMR, ChartType.RUN)) {
                Chart plain = Charts.draw(RandomSeries.series(values), type, Settings.USUAL.with(rules));
                Chart other = Charts.draw(RandomSeries.series(turned), type, Settings.USUAL.with(rules));
                assertThat(flags(other))
                        .as("draw %s of %s", draw, type)
                        .isEqualTo(plain.points().stream()
                                .map(point -> point.flags().stream()
                                        .map(ChartLawsTest::turned)
                                        .collect(Collectors.toSet()))
                                .toList());
                assertThat(other.phases()).isEqualTo(plain.phases());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void phases_know_nothing_of_each_other(ChartType type) {
        var random = new SplittableRandom(13);
        for (int draw = 0; draw < DRAWS; draw++) {
            Series whole = of(type, random, 2 + random.nextInt(40));
            int cut = 1 + random.nextInt(whole.size() - 1);
            Chart both = Charts.draw(
                    whole,
                    type,
                    Settings.USUAL.withRebases(List.of(whole.dates().get(cut))));
            List<ChartPoint> apart = new ArrayList<>();
            for (Series part : List.of(part(whole, 0, cut), part(whole, cut, whole.size()))) {
                int phase = apart.isEmpty() ? 0 : 1;
                Charts.draw(part, type, Settings.USUAL).points().forEach(p -> apart.add(inPhase(p, phase)));
            }
            assertThat(both.points()).isEqualTo(apart);
            assertThat(both.phases()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void what_is_left_out_might_as_well_not_be_there(ChartType type) {
        var random = new SplittableRandom(14);
        for (int draw = 0; draw < DRAWS; draw++) {
            Series whole = of(type, random, 3 + random.nextInt(40));
            int out = random.nextInt(whole.size());
            Set<LocalDate> leftOut = Set.of(whole.dates().get(out));
            Chart with = Charts.draw(whole, type, Settings.USUAL.withLeftOut(leftOut));
            int[] kept = IntStream.range(0, whole.size()).filter(i -> i != out).toArray();
            Chart without = Charts.draw(only(whole, kept), type, Settings.USUAL);
            List<ChartPoint> others =
                    with.points().stream().filter(point -> !point.leftOut()).toList();
            assertThat(others).isEqualTo(without.points());
            assertThat(with.variation()).isEqualTo(without.variation());
            assertThat(with.points().get(out).flags()).allMatch(flag -> flag.rule() == Rule.BEYOND_LIMITS);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void a_baseline_fixes_centre_and_limits_whatever_comes_after(ChartType type) {
        var random = new SplittableRandom(15);
        for (int draw = 0; draw < DRAWS; draw++) {
            Series whole = of(type, random, 14 + random.nextInt(20));
            Chart fixed = Charts.draw(whole, type, Settings.USUAL.withBaseline(12));
            Chart first = Charts.draw(part(whole, 0, 12), type, Settings.USUAL);
            for (int i = 0; i < 12; i++) {
                same(fixed.points().get(i).centre(), first.points().get(i).centre());
                same(fixed.points().get(i).lower(), first.points().get(i).lower());
                same(fixed.points().get(i).upper(), first.points().get(i).upper());
            }
            same(fixed.points().getLast().centre(), first.points().getFirst().centre());
            assertThat(fixed.phases().getFirst().provisional()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartType.class,
            names = {"P", "P_PRIME", "U", "U_PRIME"})
    void out_of_a_hundred_is_a_hundred_times_out_of_one(ChartType type) {
        var random = new SplittableRandom(16);
        for (int draw = 0; draw < DRAWS; draw++) {
            Series series = of(type, random, 1 + random.nextInt(40));
            Chart one = Charts.draw(series, type, Settings.USUAL.with(Better.UP).withTarget(0.5));
            Chart hundred = Charts.draw(
                    series, type, Settings.USUAL.with(Better.UP).withTarget(50).withPer(100));
            assertThat(flags(hundred)).isEqualTo(flags(one));
            assertThat(hundred.assurance()).isEqualTo(one.assurance());
            for (int i = 0; i < series.size(); i++) {
                same(hundred.points().get(i).value(), 100 * one.points().get(i).value());
                same(hundred.points().get(i).upper(), 100 * one.points().get(i).upper());
            }
        }
    }

    private static void same(double ours, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(ours).isNaN();
        } else {
            assertThat(ours).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    /** A series that the type takes. */
    private static Series of(ChartType type, SplittableRandom random, int size) {
        double[] values = RandomSeries.values(random, size, true);
        double[] denominators = new double[size];
        for (int i = 0; i < size; i++) {
            denominators[i] = 20 + random.nextInt(60);
            values[i] = type == ChartType.XMR || type == ChartType.RUN ? values[i] : Math.rint(Math.abs(values[i]) / 4);
            if (type == ChartType.T) {
                values[i]++;
            }
        }
        return new Series(RandomSeries.days(size), values, type.hasDenominator() ? denominators : null);
    }

    private static Series part(Series whole, int from, int until) {
        return only(whole, IntStream.range(from, until).toArray());
    }

    private static Series only(Series whole, int[] kept) {
        double[] denominators = whole.denominators();
        return new Series(
                Arrays.stream(kept).mapToObj(whole.dates()::get).toList(),
                Arrays.stream(kept).mapToDouble(i -> whole.values()[i]).toArray(),
                denominators == null
                        ? null
                        : Arrays.stream(kept).mapToDouble(i -> denominators[i]).toArray());
    }

    private static Chart xmr(double[] values, RuleSet rules) {
        return Charts.draw(RandomSeries.series(values), ChartType.XMR, Settings.USUAL.with(rules));
    }

    private static List<Set<Flag>> flags(Chart chart) {
        return chart.points().stream().map(point -> Set.copyOf(point.flags())).toList();
    }

    private static Flag turned(Flag flag) {
        return new Flag(flag.rule(), flag.direction() == Direction.HIGH ? Direction.LOW : Direction.HIGH);
    }

    private static ChartPoint inPhase(ChartPoint p, int phase) {
        return new ChartPoint(
                p.date(),
                p.value(),
                p.denominator(),
                p.centre(),
                p.lower(),
                p.upper(),
                p.nearLower(),
                p.nearUpper(),
                phase,
                p.leftOut(),
                p.flags());
    }
}
