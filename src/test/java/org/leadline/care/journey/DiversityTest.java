package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Worked example: the spiders of Ellison and others (2010, Methods in Ecology and Evolution 1, 168-179), with the estimates printed for them in the introduction
 * to the R package iNEXT (Hsieh, Ma and Chao).
 */
class DiversityTest {
    private static final int[] GIRDLED = {
        46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
    };
    private static final int[] LOGGED = {
        88, 22, 16, 15, 13, 10, 8, 8, 7, 7, 7, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1
    };

    @Test
    void the_spiders_under_girdled_hemlock_have_their_published_diversity() {
        spiders(GIRDLED, 0.9289, 43.893, 13.826, 8.175);
    }

    @Test
    void the_spiders_under_logged_hemlock_have_their_published_diversity() {
        spiders(LOGGED, 0.9446, 61.403, 16.337, 6.920);
    }

    private static void spiders(int[] counts, double coverage, double richness, double shannon, double simpson) {
        var diversity = Diversity.of(counts);
        assertThat(diversity.coverage()).isCloseTo(coverage, within(5e-5));
        assertThat(diversity.richness()).isCloseTo(richness, within(5e-4));
        assertThat(diversity.effective()).isCloseTo(shannon, within(5e-4));
        assertThat(diversity.dominant()).isCloseTo(simpson, within(5e-4));
    }

    @Test
    void coverage_is_one_when_nothing_was_seen_once() {
        var diversity = Diversity.of(new int[] {5, 3, 2, 0});
        assertThat(diversity.observed()).isEqualTo(3);
        assertThat(diversity.coverage()).isEqualTo(1);
        assertThat(diversity.richness()).isEqualTo(3);
    }

    @Test
    void order_two_has_no_bound_when_everything_was_seen_once() {
        assertThat(Diversity.of(new int[] {1, 1, 1}).dominant()).isNull();
    }

    @Test
    void one_kind_alone_counts_as_one() {
        for (int n : new int[] {1, 2, 1000}) {
            assertThat(Diversity.of(new int[] {n}).effective()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void the_fewest_kinds_that_cover_eight_tenths_are_counted_with_whole_numbers() {
        assertThat(Diversity.of(new int[] {1, 4, 3, 2}).fewestCovering(8)).isEqualTo(3);
        assertThat(Diversity.of(new int[] {8, 2}).fewestCovering(8)).isEqualTo(1);
        assertThat(Diversity.of(new int[] {79, 21}).fewestCovering(8)).isEqualTo(2);
    }

    @Test
    void no_answer_depends_on_the_order_of_the_counts() {
        var random = new SplittableRandom(3);
        for (int trial = 0; trial < 50; trial++) {
            int[] counts = random.ints(1 + random.nextInt(40), 0, 12).toArray();
            counts[0] = 1 + random.nextInt(5);
            int[] reversed = IntStream.range(0, counts.length)
                    .map(i -> counts[counts.length - 1 - i])
                    .toArray();
            assertThat(Diversity.of(reversed).entropy())
                    .isEqualTo(Diversity.of(counts).entropy());
            assertThat(Diversity.of(reversed).ascendingCounts())
                    .isEqualTo(Diversity.of(counts).ascendingCounts());
        }
    }

    @Test
    void estimates_never_fall_below_what_was_seen() {
        var random = new SplittableRandom(4);
        for (int trial = 0; trial < 200; trial++) {
            int[] counts = random.ints(1 + random.nextInt(60), 1, 9).toArray();
            var diversity = Diversity.of(counts);
            assertThat(diversity.richness()).isGreaterThanOrEqualTo(diversity.observed());
            assertThat(diversity.coverage()).isBetween(0.0, 1.0);
            assertThat(diversity.entropy()).isGreaterThanOrEqualTo(plugIn(counts) - 1e-12);
        }
    }

    private static double plugIn(int[] counts) {
        double n = Arrays.stream(counts).sum();
        return -Arrays.stream(counts).mapToDouble(x -> x / n * Math.log(x / n)).sum();
    }
}
