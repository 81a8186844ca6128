package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule as its definition says it, window by window, beside what charts flag. */
class RulesOracleTest {
    private static final int DRAWS = 400;

    /** One drawn chart, asked point by point. */
    private record Drawn(List<ChartPoint> points) {
        int side(int i) {
            return (int) Math.signum(value(i) - points.get(i).centre());
        }

        double value(int i) {
            return points.get(i).value();
        }

        boolean known(int i) {
            return !Double.isNaN(value(i)) && !Double.isNaN(points.get(i).centre());
        }

        /** From the centre in sigma: a third of the way to the limit is one. */
        double far(int i) {
            ChartPoint p = points.get(i);
            return (value(i) - p.centre()) / ((p.upper() - p.centre()) / 3);
        }

        boolean window(int start, int length, IntPredicate every) {
            return start >= 0
                    && start + length <= points.size()
                    && IntStream.range(start, start + length).allMatch(every);
        }

        long count(int start, int length, IntPredicate some) {
            return IntStream.range(start, start + length).filter(some).count();
        }

        Set<String> flags(int i) {
            Set<String> flags = new HashSet<>();
            points.get(i).flags().forEach(flag -> flags.add(flag.rule() + " " + flag.direction()));
            return flags;
        }

        boolean sided(int i, int side) {
            return known(i) && side(i) == side;
        }

        boolean steps(int i, int way) {
            return i > 0 && known(i) && known(i - 1) && Math.signum(value(i) - value(i - 1)) == way;
        }
    }

    private static String name(Rule rule, int side) {
        return rule + (side > 0 ? " HIGH" : " LOW");
    }

    private static Drawn draw(SplittableRandom random, RuleSet rules) {
        double[] values = RandomSeries.values(random, random.nextInt(70), true);
        return new Drawn(Charts.draw(RandomSeries.series(values), ChartType.XMR, Settings.USUAL.with(rules))
                .points());
    }

    private static boolean beyond(Drawn drawn, int i, int side) {
        ChartPoint p = drawn.points().get(i);
        return side > 0 ? p.value() > p.upper() : p.value() < p.lower();
    }

    private static boolean near(Drawn drawn, int i, int side) {
        ChartPoint p = drawn.points().get(i);
        return side > 0 ? p.value() > p.nearUpper() : p.value() < p.nearLower();
    }

    @Test
    void making_data_count_2023() {
        var random = new SplittableRandom(21);
        Set<String> seen = new HashSet<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Drawn drawn = draw(random, RuleSet.MDC_2023);
            for (int i = 0; i < drawn.points().size(); i++) {
                Set<String> expected = makingDataCount(drawn, i);
                assertThat(drawn.flags(i)).as("draw %s point %s", draw, i).isEqualTo(expected);
                seen.addAll(expected);
            }
        }
        assertThat(seen).hasSize(8);
    }

    private static Set<String> makingDataCount(Drawn drawn, int i) {
        Set<String> expected = new HashSet<>();
        boolean rising = inTrend(drawn, i, 1);
        boolean falling = inTrend(drawn, i, -1);
        if (rising || falling) {
            boolean onwards =
                    i + 1 < drawn.points().size() && (rising ? drawn.steps(i + 1, 1) : drawn.steps(i + 1, -1));
            boolean both = rising && falling;
            expected.add(name(Rule.TREND, both ? (onwards ? 1 : -1) : rising ? 1 : -1));
        }
        for (int side : new int[] {1, -1}) {
            if (beyond(drawn, i, side)) {
                expected.add(name(Rule.BEYOND_LIMITS, side));
            }
            for (int start = i - 6; start <= i; start++) {
                if (drawn.window(start, 7, j -> drawn.sided(j, side))) {
                    expected.add(name(Rule.SHIFT, side));
                }
            }
            for (int start = i - 2; start <= i; start++) {
                if (near(drawn, i, side)
                        && drawn.window(start, 3, j -> drawn.sided(j, side))
                        && drawn.count(start, 3, j -> near(drawn, j, side)) >= 2) {
                    expected.add(name(Rule.TWO_IN_THREE, side));
                }
            }
        }
        return expected;
    }

    private static boolean inTrend(Drawn drawn, int i, int way) {
        return IntStream.rangeClosed(i - 6, i)
                .anyMatch(start -> start >= 0 && drawn.window(start + 1, 6, j -> drawn.steps(j, way)));
    }

    @Test
    void western_electric() {
        var random = new SplittableRandom(22);
        Set<String> seen = new HashSet<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Drawn drawn = draw(random, RuleSet.WESTERN_ELECTRIC);
            for (int i = 0; i < drawn.points().size(); i++) {
                Set<String> expected = new HashSet<>();
                zones(drawn, i, expected);
                ending(drawn, i, 8, expected);
                assertThat(drawn.flags(i)).as("draw %s point %s", draw, i).isEqualTo(expected);
                seen.addAll(expected);
            }
        }
        assertThat(seen).hasSize(8);
    }

    private static void zones(Drawn drawn, int i, Set<String> expected) {
        for (int side : new int[] {1, -1}) {
            if (beyond(drawn, i, side)) {
                expected.add(name(Rule.BEYOND_LIMITS, side));
            }
            if (i >= 2 && side * drawn.far(i) > 2 && drawn.count(i - 2, 3, j -> side * drawn.far(j) > 2) >= 2) {
                expected.add(name(Rule.TWO_IN_THREE, side));
            }
            if (i >= 4 && side * drawn.far(i) > 1 && drawn.count(i - 4, 5, j -> side * drawn.far(j) > 1) >= 4) {
                expected.add(name(Rule.FOUR_IN_FIVE, side));
            }
        }
    }

    private static void ending(Drawn drawn, int i, int length, Set<String> expected) {
        for (int side : new int[] {1, -1}) {
            if (drawn.window(i - length + 1, length, j -> drawn.sided(j, side))) {
                expected.add(name(Rule.SHIFT, side));
            }
        }
    }

    @Test
    void nelson() {
        var random = new SplittableRandom(23);
        Set<String> seen = new HashSet<>();
        for (int draw = 0; draw < 2 * DRAWS; draw++) {
            Drawn drawn = draw(random, RuleSet.NELSON);
            for (int i = 0; i < drawn.points().size(); i++) {
                Set<String> expected = new HashSet<>();
                zones(drawn, i, expected);
                ending(drawn, i, 9, expected);
                patterns(drawn, i, expected);
                assertThat(drawn.flags(i)).as("draw %s point %s", draw, i).isEqualTo(expected);
                seen.addAll(expected);
            }
        }
        assertThat(seen).hasSize(16);
    }

    private static void patterns(Drawn drawn, int i, Set<String> expected) {
        for (int way : new int[] {1, -1}) {
            if (i >= 5 && drawn.window(i - 4, 5, j -> drawn.steps(j, way))) {
                expected.add(name(Rule.TREND, way));
            }
            if (i >= 13 && drawn.window(i - 12, 13, j -> drawn.steps(j, (i - j) % 2 == 0 ? way : -way))) {
                expected.add(name(Rule.ALTERNATING, way));
            }
        }
        int side = drawn.far(i) < 0 ? -1 : 1;
        if (drawn.window(i - 14, 15, j -> Math.abs(drawn.far(j)) < 1)) {
            expected.add(name(Rule.HUGGING, side));
        }
        if (drawn.window(i - 7, 8, j -> Math.abs(drawn.far(j)) > 1)
                && drawn.count(i - 7, 8, j -> drawn.far(j) > 1) % 8 != 0) {
            expected.add(name(Rule.AVOIDING_CENTRE, side));
        }
    }

    @Test
    void runs_and_crossings() {
        var random = new SplittableRandom(24);
        for (int draw = 0; draw < DRAWS; draw++) {
            Series series = RandomSeries.series(RandomSeries.values(random, 1 + random.nextInt(60), true));
            Chart chart = Charts.draw(series, ChartType.RUN, Settings.USUAL);
            var drawn = new Drawn(chart.points());
            int[] sides = IntStream.range(0, series.size())
                    .filter(drawn::known)
                    .map(drawn::side)
                    .filter(side -> side != 0)
                    .toArray();
            int longest = 0;
            for (int from = 0; from < sides.length; from++) {
                for (int until = from + 1; until <= sides.length; until++) {
                    int sum = Math.abs(
                            IntStream.range(from, until).map(i -> sides[i]).sum());
                    longest = sum == until - from ? Math.max(longest, sum) : longest;
                }
            }
            Runs runs = chart.phases().getFirst().runs();
            assertThat(runs.useful()).isEqualTo(sides.length);
            assertThat(runs.longest()).isEqualTo(longest);
            assertThat((long) runs.crossings())
                    .isEqualTo(IntStream.range(1, sides.length)
                            .filter(i -> sides[i] != sides[i - 1])
                            .count());
            assertThat(chart.points().stream().anyMatch(p -> !p.flags().isEmpty()))
                    .isEqualTo(runs.longest() > runs.longestAllowed());
        }
    }
}
