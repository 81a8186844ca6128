package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The interval of a difference holds the true one nearly as often as it says, also where neighbours are alike. */
class EffectsTest {
    private static final int SERIES = 4000;

    @TestFactory
    Stream<DynamicTest> the_interval_holds_the_true_difference() {
        record Change(int before, int after, double likeness, double leastHeld) {}
        return Stream.of(
                        new Change(24, 12, 0, 0.94),
                        new Change(12, 12, 0, 0.93),
                        new Change(40, 20, 0.4, 0.91),
                        new Change(60, 60, 0.6, 0.90))
                .map(change -> DynamicTest.dynamicTest(change.toString(), () -> {
                    Random random = new Random(change.before + change.after);
                    int held = 0;
                    for (int i = 0; i < SERIES; i++) {
                        double[] values = ChangePointsTest.alike(random, change.before + change.after, change.likeness);
                        for (int k = change.before; k < values.length; k++) {
                            values[k] += 1.5;
                        }
                        Series series = ChangePointsTest.series(values);
                        Effect effect = Effects.of(series, series.dates().get(change.before), Settings.USUAL)
                                .orElseThrow();
                        held += effect.low() <= 1.5 && effect.high() >= 1.5 ? 1 : 0;
                    }
                    assertThat(held / (double) SERIES).isGreaterThan(change.leastHeld);
                }));
    }

    @Test
    void proportions_are_weighed_by_their_denominators() {
        double[] numerators = {10, 30, 50, 5, 20, 40};
        double[] denominators = {20, 60, 100, 10, 30, 60};
        Series weeks = ChangePointsTest.series(numerators);
        Series series = new Series(weeks.dates(), numerators, denominators);
        Effect effect = Effects.of(series, series.dates().get(3), Settings.USUAL.withPer(100))
                .orElseThrow();
        assertThat(effect.before()).isEqualTo(50, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(effect.after()).isEqualTo(65, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(effect.low()).isLessThan(15);
        assertThat(effect.high()).isGreaterThan(15);
    }

    @Test
    void a_level_that_never_varies_still_has_the_doubt_of_counting() {
        double[] numerators = new double[20];
        double[] denominators = new double[20];
        Arrays.fill(denominators, 10);
        Arrays.fill(numerators, 10);
        Series series = new Series(ChangePointsTest.series(numerators).dates(), numerators, denominators);
        Effect effect =
                Effects.of(series, series.dates().get(10), Settings.USUAL).orElseThrow();
        assertThat(effect.difference()).isZero();
        assertThat(effect.clear()).isFalse();
        assertThat(effect.high()).isPositive();
    }

    @Test
    void one_side_without_points_has_no_effect() {
        Series series = ChangePointsTest.series(1, 2, 3);
        assertThat(Effects.of(series, series.dates().getFirst(), Settings.USUAL))
                .isEmpty();
        assertThat(Effects.of(series, series.dates().getLast().plusDays(1), Settings.USUAL))
                .isEmpty();
    }
}
