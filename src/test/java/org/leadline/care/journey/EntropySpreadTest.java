package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntropySpreadTest {

    @Test
    void binomial_draws_have_the_exact_probabilities_on_both_sides_of_the_change_of_method() {
        chiSquare(30, 0.2);
        chiSquare(60, 0.35);
        chiSquare(25, 0.9);
        chiSquare(200, 0.049);
        chiSquare(200, 0.051);
    }

    /** Twenty or so classes; the 0.9999 quantile of chi square on 30 degrees of freedom is 67.6. */
    private static void chiSquare(int trials, double chance) {
        int draws = 200_000;
        var random = new SplittableRandom(17);
        var seen = new int[trials + 1];
        for (int i = 0; i < draws; i++) {
            seen[(int) Binomial.draw(random, trials, chance)]++;
        }
        double statistic = 0;
        double probability = Math.pow(1 - chance, trials);
        for (int k = 0; k <= trials; k++) {
            if (probability * draws >= 10) {
                statistic += Math.pow(seen[k] - probability * draws, 2) / (probability * draws);
            }
            probability *= (double) (trials - k) / (k + 1) * chance / (1 - chance);
        }
        assertThat(statistic).isLessThan(67.6);
    }

    @Test
    void binomial_draws_know_what_is_certain() {
        var random = new SplittableRandom(1);
        assertThat(Binomial.draw(random, 50, 0)).isZero();
        assertThat(Binomial.draw(random, 50, 1)).isEqualTo(50);
        assertThat(Binomial.draw(random, 0, 0.5)).isZero();
    }

    @Test
    void the_delta_method_and_the_bootstrap_agree_where_nearly_all_has_been_seen() {
        var wellSeen = Diversity.of(IntStream.rangeClosed(1, 40).map(i -> i * i).toArray());
        double delta = EntropySpread.byDelta(wellSeen);
        assertThat(EntropySpread.byBootstrap(wellSeen)).isCloseTo(delta, within(0.1 * delta));
        assertThat(EntropySpread.logError(wellSeen)).isEqualTo(delta);
    }

    @Test
    void the_bootstrap_stands_where_much_is_unseen() {
        var hardlySeen = Diversity.of(IntStream.concat(
                        IntStream.of(3, 2, 2), IntStream.generate(() -> 1).limit(60))
                .toArray());
        assertThat(EntropySpread.logError(hardlySeen)).isGreaterThan(2 * EntropySpread.byDelta(hardlySeen));
    }

    @Test
    void the_bootstrap_agrees_with_one_that_draws_case_by_case() {
        int[] counts = {30, 20, 9, 9, 4, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1};
        double plain = plainBootstrap(counts, 4_000);
        assertThat(EntropySpread.byBootstrap(Diversity.of(counts))).isCloseTo(plain, within(0.08 * plain));
    }

    private static double plainBootstrap(int[] counts, int draws) {
        var diversity = Diversity.of(counts);
        int n = (int) diversity.individuals();
        double weights = Arrays.stream(counts)
                .mapToDouble(x -> (double) x / n * Math.pow(1 - (double) x / n, n))
                .sum();
        double give = (1 - diversity.coverage()) / weights;
        int unseen = (int) Math.ceil(diversity.unseen());
        double[] chances = new double[counts.length + unseen];
        Arrays.fill(chances, (1 - diversity.coverage()) / unseen);
        for (int i = 0; i < counts.length; i++) {
            double share = (double) counts[i] / n;
            chances[i] = share * (1 - give * Math.pow(1 - share, n));
        }
        var random = new SplittableRandom(99);
        double[] entropies = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            int[] drawn = new int[chances.length];
            for (int i = 0; i < n; i++) {
                double at = random.nextDouble();
                int kind = 0;
                while (kind < chances.length - 1 && at >= chances[kind]) {
                    at -= chances[kind++];
                }
                drawn[kind]++;
            }
            entropies[draw] = Diversity.of(drawn).entropy();
        }
        double mean = Arrays.stream(entropies).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(entropies).map(h -> (h - mean) * (h - mean)).sum() / (draws - 1));
    }
}
