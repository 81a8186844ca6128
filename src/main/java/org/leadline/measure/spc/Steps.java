package org.leadline.measure.spc;

/** The one step, within phases, that explains most of how values differ. */
final class Steps {
    /** A side of fewer points is no side, where nothing is known of a season. */
    static final int SHORTEST_SIDE = 4;

    private Steps() {}

    /**
     * The best step.
     *
     * @param at index of the first value after it; −1 where there is none
     * @param share of the squares about the means of phases that it explains, 0 to 1
     */
    record Step(int at, double share) {
        static final Step NONE = new Step(-1, 0);
    }

    /**
     * The step that leaves the smallest squares; NaN values are passed over.
     *
     * @param shortestSide the fewest points before it and after it
     */
    static Step best(double[] values, int[] phases, int shortestSide) {
        double total = 0;
        double most = 0;
        int best = -1;
        for (int from = 0, until; from < values.length; from = until) {
            double sum = 0;
            double squares = 0;
            int valued = 0;
            for (until = from; until < values.length && phases[until] == phases[from]; until++) {
                double value = values[until];
                if (!Double.isNaN(value)) {
                    sum += value;
                    squares += value * value;
                    valued++;
                }
            }
            if (valued == 0) {
                continue;
            }
            double mean = sum / valued;
            total += Math.max(0, squares - sum * mean);
            double left = 0;
            int before = 0;
            for (int i = from; i < until; i++) {
                if (Double.isNaN(values[i])) {
                    continue;
                }
                if (before >= shortestSide && valued - before >= shortestSide) {
                    double gain = left * left * valued / ((double) before * (valued - before));
                    if (gain > most) {
                        most = gain;
                        best = i;
                    }
                }
                left += values[i] - mean;
                before++;
            }
        }
        return best < 0 || !(total > 0) ? Step.NONE : new Step(best, Math.min(1, most / total));
    }

    /**
     * The plain lag-1 autocorrelation about the means of phases, biased as least squares is: what likeness explains is
     * its square.
     */
    static double neighbours(double[] values, int[] phases) {
        double products = 0;
        double squares = 0;
        for (int from = 0, until; from < values.length; from = until) {
            double sum = 0;
            int valued = 0;
            for (until = from; until < values.length && phases[until] == phases[from]; until++) {
                if (!Double.isNaN(values[until])) {
                    sum += values[until];
                    valued++;
                }
            }
            double before = Double.NaN;
            for (int i = from; i < until; i++) {
                double now = values[i] - sum / valued;
                double product = before * now;
                products += Double.isNaN(product) ? 0 : product;
                squares += Double.isNaN(now) ? 0 : now * now;
                before = now;
            }
        }
        return squares > 0 ? products / squares : 0;
    }

    /** The phases with one more that begins at the step. */
    static int[] split(int[] phases, Step step) {
        int[] split = phases.clone();
        for (int i = step.at(); i < split.length; i++) {
            split[i]++;
        }
        return split;
    }
}
