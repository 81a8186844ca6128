package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class UnseenTailTest {

    @Test
    void the_tail_equals_the_braces_of_the_paper_where_these_do_not_cancel() {
        for (long n : new long[] {2, 6, 15, 40, 120, 1_000, 20_000}) {
            for (double mean : new double[] {0.001, 0.05, 0.5, 2, 8}) {
                double share = mean / (n + mean);
                double expected = braces(n, share);
                assertThat(UnseenTail.tail(n, share)).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    @Test
    void the_tail_equals_its_plain_sum_where_the_braces_cancel() {
        for (long n : new long[] {30, 300, 3_000, 100_000}) {
            for (double mean : new double[] {20, 29, 31, 200}) {
                double share = Math.min(0.9, mean / n);
                double expected = plainSum(n, share);
                assertThat(UnseenTail.tail(n, share)).isCloseTo(expected, within(1e-12 * expected));
            }
        }
    }

    @Test
    void the_exponential_integral_has_its_tabled_values() {
        assertThat(UnseenTail.scaledExponentialIntegral(1)).isCloseTo(0.5963473623231941, within(1e-15));
        assertThat(UnseenTail.scaledExponentialIntegral(0.1))
                .isCloseTo(1.8229239584193906 * Math.exp(0.1), within(1e-14));
        assertThat(UnseenTail.scaledExponentialIntegral(10)).isCloseTo(0.0915633339397881, within(1e-15));
    }

    @Test
    void nothing_is_unseen_when_nothing_was_seen_once() {
        assertThat(UnseenTail.entropy(100, 0, 7)).isZero();
        assertThat(UnseenTail.entropy(1, 1, 0)).isZero();
    }

    @Test
    void harmonic_numbers_join_smoothly_where_the_expansion_takes_over() {
        double sum = 0;
        for (int k = 1; k <= 5_000; k++) {
            sum += 1.0 / k;
            assertThat(Harmonic.number(k)).isCloseTo(sum, within(1e-13));
        }
        assertThat(Harmonic.digammaDifference(7, 7)).isZero();
        assertThat(Harmonic.digammaDifference(3, 1)).isCloseTo(1.5, within(1e-15));
    }

    private static double braces(long n, double share) {
        var precise = new MathContext(60);
        BigDecimal q = BigDecimal.ONE.subtract(new BigDecimal(share));
        BigDecimal power = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (long r = 1; r < n; r++) {
            power = power.multiply(q, precise);
            sum = sum.add(power.divide(BigDecimal.valueOf(r), precise), precise);
        }
        return minusLog(new BigDecimal(share), precise)
                .subtract(sum)
                .divide(power, precise)
                .doubleValue();
    }

    /** −ln x to 40 digits by Newton's steps on the exponential series. */
    private static BigDecimal minusLog(BigDecimal x, MathContext precise) {
        BigDecimal log = BigDecimal.valueOf(Math.log(x.doubleValue()));
        for (int step = 0; step < 3; step++) {
            BigDecimal exponential = exp(log.negate(), precise);
            log = log.add(x.multiply(exponential, precise).subtract(BigDecimal.ONE), precise);
        }
        return log.negate();
    }

    private static BigDecimal exp(BigDecimal x, MathContext precise) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1024), precise);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 40; k++) {
            term = term.multiply(small, precise).divide(BigDecimal.valueOf(k), precise);
            sum = sum.add(term, precise);
        }
        return sum.pow(1024, precise);
    }

    private static double plainSum(long n, double share) {
        double sum = 0;
        double power = 1 - share;
        for (long r = n; power > 1e-20; r++) {
            sum += power / r;
            power *= 1 - share;
        }
        return sum;
    }
}
