package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The chance that the next point meets the target, held against how often it does. */
class PredictionsTest {
    private static final int SERIES = 4000;

    @TestFactory
    Stream<DynamicTest> stated_chances_come_to_the_share_that_is_met() {
        return Stream.of(
                        new Sort("measured", ChartType.XMR, 0.6, random -> random.nextGaussian(), 0),
                        new Sort("lopsided", ChartType.XMR, 3, random -> Math.exp(random.nextGaussian()), 0),
                        new Sort("shares of 30", ChartType.P, 0.7, random -> binomial(random, 30, 0.65), 30),
                        new Sort("counts", ChartType.C, 5, random -> poisson(random, 4), 0),
                        new Sort("gaps", ChartType.T, 20, random -> -15 * Math.log(1 - random.nextDouble()) + 1e-6, 0))
                .map(sort -> DynamicTest.dynamicTest(sort.name, () -> {
                    Random random = new Random(5);
                    double stated = 0;
                    double met = 0;
                    for (int i = 0; i < SERIES; i++) {
                        double[] values = new double[24];
                        Arrays.setAll(values, k -> sort.next.applyAsDouble(random));
                        double next = sort.next.applyAsDouble(random);
                        Settings settings = Settings.USUAL.with(Better.UP).withTarget(sort.target);
                        Chart chart = Charts.draw(sort.series(values), sort.type, settings);
                        stated += Predictions.chance(chart);
                        met += (sort.trials == 0 ? next : next / sort.trials) >= sort.target ? 1 : 0;
                    }
                    assertThat(stated / SERIES).isEqualTo(met / SERIES, within(0.035));
                }));
    }

    private record Sort(String name, ChartType type, double target, ToDoubleFunction<Random> next, int trials) {
        Series series(double[] values) {
            Series weeks = ChangePointsTest.series(values);
            double[] denominators = new double[values.length];
            Arrays.fill(denominators, trials);
            return trials == 0 ? weeks : new Series(weeks.dates(), values, denominators);
        }
    }

    @Test
    void a_constant_series_meets_a_target_that_it_reaches_and_no_other() {
        double[] hundred = new double[24];
        Arrays.fill(hundred, 100);
        assertThat(chance(hundred, 95, Better.UP)).isGreaterThan(0.95);
        assertThat(chance(hundred, 100, Better.UP)).isGreaterThan(0.95);
        assertThat(chance(hundred, 100, Better.DOWN)).isGreaterThan(0.95);
        assertThat(chance(hundred, 101, Better.UP)).isLessThan(0.05);
        assertThat(chance(hundred, 99, Better.DOWN)).isLessThan(0.05);
    }

    @Test
    void without_a_target_or_a_better_way_or_enough_points_no_chance_is_stated() {
        double[] values = ChangePointsTest.alike(new Random(1), 24, 0);
        assertThat(chance(values, Double.NaN, Better.UP)).isNaN();
        assertThat(chance(values, 0, Better.NEITHER)).isNaN();
        assertThat(chance(Arrays.copyOf(values, 7), 0, Better.UP)).isNaN();
    }

    private static double chance(double[] values, double target, Better better) {
        return Predictions.chance(Charts.draw(
                ChangePointsTest.series(values),
                ChartType.XMR,
                Settings.USUAL.with(better).withTarget(target)));
    }

    private static double binomial(Random random, int trials, double share) {
        return random.doubles(trials).filter(draw -> draw < share).count();
    }

    private static double poisson(Random random, double mean) {
        double left = Math.exp(-mean);
        double product = random.nextDouble();
        int events = 0;
        while (product > left) {
            product *= random.nextDouble();
            events++;
        }
        return events;
    }
}
