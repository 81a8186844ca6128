package org.leadline.measure.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Exact intervals, by what they mean: at either end, what was seen lies just in the tail. */
class ExactTest {
    @Test
    void at_the_ends_of_a_proportion_what_was_seen_is_just_in_the_tail() {
        var random = new SplittableRandom(31);
        for (int draw = 0; draw < 300; draw++) {
            int of = 1 + random.nextInt(60);
            int seen = random.nextInt(of + 1);
            double sure = 0.5 + random.nextDouble() * 0.499;
            Exact.Interval interval = Exact.proportion(seen, of, sure);
            double tail = (1 - sure) / 2;
            if (seen == 0) {
                assertThat(interval.low()).isZero();
            } else {
                assertThat(1 - binomialAtMost(seen - 1, of, interval.low())).isCloseTo(tail, within(1e-11));
            }
            if (seen == of) {
                assertThat(interval.high()).isEqualTo(1);
            } else {
                assertThat(binomialAtMost(seen, of, interval.high())).isCloseTo(tail, within(1e-11));
            }
        }
    }

    @Test
    void at_the_ends_of_a_count_what_was_seen_is_just_in_the_tail() {
        var random = new SplittableRandom(32);
        for (int draw = 0; draw < 300; draw++) {
            int seen = random.nextInt(150);
            double sure = 0.5 + random.nextDouble() * 0.499;
            Exact.Interval interval = Exact.count(seen, sure);
            double tail = (1 - sure) / 2;
            assertThat(poissonAtMost(seen, interval.high())).isCloseTo(tail, within(1e-11));
            if (seen > 0) {
                assertThat(1 - poissonAtMost(seen - 1, interval.low())).isCloseTo(tail, within(1e-11));
            }
        }
    }

    @Test
    void nothing_seen_has_the_ends_that_can_be_worked_out_by_hand() {
        Exact.Interval none = Exact.proportion(0, 10, 0.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-13));
        assertThat(Exact.count(0, 0.95).high()).isCloseTo(-Math.log(0.025), within(1e-12));
        assertThat(Exact.rate(0, 1000, 0.95).high()).isCloseTo(-Math.log(0.025) / 1000, within(1e-15));
        assertThat(Exact.proportion(0, 0, 0.95)).isEqualTo(new Exact.Interval(0, 1));
    }

    @Test
    void quantiles_of_chi_square_with_two_degrees_are_logarithms() {
        for (double share : new double[] {1e-12, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999}) {
            assertThat(ExactQuantiles.chiSquare(share, 2) / (-2 * Math.log1p(-share)))
                    .isCloseTo(1, within(1e-11));
        }
        assertThat(ExactQuantiles.normal(0.975)).isCloseTo(1.959963984540054, within(1e-13));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.proportion(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.count(-1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.rate(1, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.count(1, 95));
    }

    private static double binomialAtMost(int k, int n, double p) {
        double sum = 0;
        double ways = 1;
        for (int i = 0; i <= k; i++) {
            sum += ways * Math.pow(p, i) * Math.pow(1 - p, n - i);
            ways = ways * (n - i) / (i + 1);
        }
        return sum;
    }

    private static double poissonAtMost(int k, double mean) {
        double sum = 0;
        double term = Math.exp(-mean);
        for (int i = 0; i <= k; i++) {
            sum += term;
            term *= mean / (i + 1);
        }
        return sum;
    }
}
