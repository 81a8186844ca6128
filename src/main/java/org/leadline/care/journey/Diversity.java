package org.leadline.care.journey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many kinds there are, seen and unseen, from how often each was seen: richness, coverage and entropy of one set of
 * counts.
 *
 * <p>Sources: Chao (1984) for Chao1; Chao and Jost (2012), Ecology 93, 2533-2547, for sample coverage; Chao, Wang and
 * Jost (2013) for Shannon entropy; Simpson (1949) for order 2. Counts are sorted on the way in, so no answer depends on
 * their order.
 */
final class Diversity {
    private final int[] counts;
    private final long individuals;
    private final int singletons;
    private final int doubletons;

    private Diversity(int[] ascending) {
        counts = ascending;
        individuals = Arrays.stream(ascending).asLongStream().sum();
        singletons = upTo(1);
        doubletons = upTo(2) - singletons;
    }

    /** Takes how often each kind was seen; zeros are not kinds. */
    static Diversity of(int[] counts) {
        int[] ascending = counts.clone();
        Arrays.sort(ascending);
        int zeros = 0;
        while (zeros < ascending.length && ascending[zeros] == 0) {
            zeros++;
        }
        return new Diversity(zeros == 0 ? ascending : Arrays.copyOfRange(ascending, zeros, ascending.length));
    }

    int[] ascendingCounts() {
        return counts;
    }

    long individuals() {
        return individuals;
    }

    int observed() {
        return counts.length;
    }

    int singletons() {
        return singletons;
    }

    /** Chao's lower bound of the number of kinds not seen. */
    double unseen() {
        return unseen(individuals, singletons, doubletons);
    }

    static double unseen(long individuals, double singletons, double doubletons) {
        double correction = (individuals - 1.0) / individuals;
        return doubletons > 0
                ? correction * singletons * singletons / (2 * doubletons)
                : correction * singletons * (singletons - 1) / 2;
    }

    /** Chao1: kinds seen and unseen, order 0. */
    double richness() {
        return counts.length + unseen();
    }

    /** Sample coverage: the chance that the next one is of a kind already seen. */
    double coverage() {
        if (singletons == 0) {
            return 1;
        }
        double weighed = individuals * unseen();
        return 1 - (double) singletons / individuals * (weighed / (weighed + singletons));
    }

    /** Shannon entropy in nats, the unseen included. */
    double entropy() {
        double entropy = 0;
        double top = Harmonic.number(individuals - 1);
        for (int start = 0, end; start < counts.length; start = end) {
            end = endOfRun(start);
            double each = (double) counts[start] / individuals * (top - Harmonic.number(counts[start] - 1L));
            entropy += each * (end - start);
        }
        return entropy + UnseenTail.entropy(individuals, singletons, doubletons);
    }

    /** Effective number of kinds, order 1. */
    double effective() {
        return Math.exp(entropy());
    }

    /** Effective number of kinds, order 2; null where every kind was seen once and it has no bound. */
    @Nullable
    Double dominant() {
        double pairs = 0;
        for (int count : counts) {
            pairs += count * (count - 1.0);
        }
        return pairs == 0 ? null : individuals * (individuals - 1.0) / pairs;
    }

    /** The fewest kinds that cover the given number of tenths of all. */
    int fewestCovering(int tenths) {
        long covered = 0;
        int kinds = 0;
        while (covered * 10 < individuals * tenths) {
            covered += counts[counts.length - 1 - kinds];
            kinds++;
        }
        return kinds;
    }

    int endOfRun(int start) {
        int end = start + 1;
        while (end < counts.length && counts[end] == counts[start]) {
            end++;
        }
        return end;
    }

    private int upTo(int count) {
        int kinds = 0;
        while (kinds < counts.length && counts[kinds] <= count) {
            kinds++;
        }
        return kinds;
    }
}
