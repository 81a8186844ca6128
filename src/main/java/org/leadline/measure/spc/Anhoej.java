package org.leadline.measure.spc;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Runs and crossings about the centre.
 *
 * <p>Source: Anhøj and Olesen (2014), Run charts revisited, PLoS ONE 9(11) e113825; Anhøj and Wentzel-Larsen (2018), Sense and
 * sensibility, BMC Medical Research Methodology 18:36.
 */
final class Anhoej {
    private static final double FEWEST = 0.05;
    private static final Runs NOTHING = new Runs(0, 0, 0, 0, 0);
    private static final int[] CROSSINGS = new int[257];

    static {
        for (int useful = 1; useful < CROSSINGS.length; useful++) {
            CROSSINGS[useful] = fewestCrossings(useful);
        }
    }

    private Anhoej() {}

    /** The runs of these days; those on the centre or without a value are passed over, as if they were not there. */
    static Runs read(Slate slate, int[] days) {
        int useful = 0;
        int run = 0;
        int longest = 0;
        int crossings = 0;
        int before = 0;
        for (int i : days) {
            int side = slate.side(i);
            if (side != 0) {
                useful++;
                if (side == before) {
                    run++;
                } else {
                    crossings += before == 0 ? 0 : 1;
                    run = 1;
                    before = side;
                }
                longest = Math.max(longest, run);
            }
        }
        return useful == 0
                ? NOTHING
                : new Runs(useful, longest, longestAllowed(useful), crossings, crossingsNeeded(useful));
    }

    static int longestAllowed(int useful) {
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    static int crossingsNeeded(int useful) {
        return useful < CROSSINGS.length ? CROSSINGS[useful] : fewestCrossings(useful);
    }

    /** The least k with P(X ≤ k) of at least 5 in 100, X binomial(useful - 1, 1/2). */
    private static int fewestCrossings(int useful) {
        int steps = useful - 1;
        int k = Math.clamp((int) (steps / 2.0 - 1.6449 * Math.sqrt(steps) / 2), 0, steps);
        while (k > 0 && atMost(k - 1, steps) >= FEWEST) {
            k--;
        }
        while (atMost(k, steps) < FEWEST) {
            k++;
        }
        return k;
    }

    private static double atMost(int k, int steps) {
        return k >= steps ? 1 : RegularizedBeta.value(0.5, steps - k, k + 1.0);
    }
}
