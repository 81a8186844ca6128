package org.leadline.care.journey;

import java.util.SplittableRandom;

/**
 * The share of cases that hold no move of their own, raw and for any hundred cases.
 *
 * <p>K = 1 − n1/n is the Good-Turing estimate lifted from species to cases (Good 1953, Biometrika 40, 237-264); its
 * interval is Wilson's (1927). K100 is the mean of K over random hundreds, without which logs of different size could
 * not be compared. The hundreds are seeded and drawn from the cases ordered by variant, so neither the order of the
 * cases nor their names can change the answer.
 */
final class Closedness {
    static final int HUNDRED = 100;
    static final int SUBSETS = 4_000;
    static final double Z = 1.96;
    private static final long SEED = 0x100L;

    private Closedness() {}

    /** The number of cases that hold at least one move which no other case holds. */
    static int casesWithNovelMove(Journeys journeys, Moves moves) {
        int cases = 0;
        for (int variant = 0; variant < journeys.variants().length; variant++) {
            if (journeys.casesOf()[variant] == 1 && moves.hasNovelMove(variant)) {
                cases++;
            }
        }
        return cases;
    }

    /** Wilson's interval for {@code hits} of {@code n} at z = 1.96: low, high. */
    static double[] wilson(int hits, int n) {
        double share = (double) hits / n;
        double square = Z * Z;
        double centre = share + square / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
        double scale = 1 + square / n;
        return new double[] {Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)};
    }

    /**
     * Mean and standard deviation of K over random subsets of {@code size} of the cases; needs more cases than {@code
     * size}.
     */
    static double[] ofSubsets(Journeys journeys, Moves moves, int size, int subsets) {
        int[] cases = casesByVariant(journeys);
        var random = new SplittableRandom(SEED);
        int[] owner = new int[moves.size()];
        int[] ofVariants = moves.ofVariants();
        int[] alone = new int[size];
        long hits = 0;
        long squares = 0;
        for (int subset = 0; subset < subsets; subset++) {
            int mark = (subset + 1) * (size + 1);
            for (int i = 0; i < size; i++) {
                int drawn = i + random.nextInt(cases.length - i);
                int variant = cases[drawn];
                cases[drawn] = cases[i];
                cases[i] = variant;
                int own = 0;
                for (int at = moves.first(variant), end = moves.first(variant + 1); at < end; at++) {
                    int move = ofVariants[at];
                    int seen = owner[move] - mark;
                    if (seen < 0) {
                        owner[move] = mark + 1 + i;
                        own++;
                    } else if (seen > 0) {
                        owner[move] = mark;
                        alone[seen - 1]--;
                    }
                }
                alone[i] = own;
            }
            int withNovel = 0;
            for (int own : alone) {
                withNovel += own > 0 ? 1 : 0;
            }
            hits += withNovel;
            squares += (long) withNovel * withNovel;
        }
        double mean = (double) hits / subsets;
        double variance = (squares - hits * mean) / (subsets - 1);
        return new double[] {1 - mean / size, Math.sqrt(Math.max(0, variance)) / size};
    }

    private static int[] casesByVariant(Journeys journeys) {
        int[] cases = new int[journeys.caseCount()];
        int filled = 0;
        for (int variant = 0; variant < journeys.casesOf().length; variant++) {
            for (int i = 0; i < journeys.casesOf()[variant]; i++) {
                cases[filled++] = variant;
            }
        }
        return cases;
    }
}
