package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Waits that pile up just inside their target are told from waits that do not. */
class PileUpsTest {
    private final Random random = new Random(4);

    @Test
    void ordinary_waits_are_seldom_said_to_pile_up() {
        int said = 0;
        for (int i = 0; i < 1000; i++) {
            said += PileUps.of(waits(500), 240).orElseThrow().clear() ? 1 : 0;
        }
        assertThat(said).isLessThan(25);
    }

    @Test
    void waits_that_are_ended_just_in_time_pile_up() {
        double[] waits = waits(800);
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] > 240 && waits[i] < 280 && random.nextInt(10) < 7) {
                waits[i] = 240 - random.nextDouble() * 15;
            }
        }
        PileUp found = PileUps.of(waits, 240).orElseThrow();
        assertThat(found.clear()).isTrue();
        assertThat(found.justBefore()).isGreaterThan(found.expectedBefore());
        assertThat(found.medianMinutes()).isEqualTo(median(waits), within(1e-9));
    }

    @Test
    void few_waits_say_nothing_and_none_are_no_answer() {
        assertThat(PileUps.of(new double[] {100, 230, 235, 239}, 240)
                        .orElseThrow()
                        .clear())
                .isFalse();
        assertThat(PileUps.of(new double[] {Double.NaN}, 240)).isEmpty();
        assertThat(PileUps.of(new double[] {100}, Double.NaN)).isEmpty();
    }

    private double[] waits(int many) {
        double[] waits = new double[many];
        Arrays.setAll(waits, i -> 180 * Math.exp(0.5 * random.nextGaussian()));
        return waits;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
