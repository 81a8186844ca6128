package org.leadline.measure.spc;

/**
 * How alike neighbouring points are: the correlation of each point with the next, within phases.
 *
 * <p>The estimate is the lag-1 autocorrelation (mean product of neighbours over mean square) with the small-sample bias
 * −(1 + 3ρ)/n taken off (Kendall, 1954; Marriott and Pope, 1954). The test compares the uncorrected number with its
 * exact mean and nearly exact variance among series in a random order (Moran, 1948); it asks only whether neighbours
 * are <em>alike</em>, since that is what makes rules of runs raise false alarms. From 12 points on its size is within a
 * hundredth of what it says.
 *
 * @param estimate −0.95 to 0.95; NaN with fewer than {@link #FEWEST} points or no spread
 * @param p how likely points in a random order would be as alike as this, 0 to 1; 1 where the estimate is NaN
 * @param points that have a value
 */
public record Likeness(double estimate, double p, int points) {
    /** Fewer points than this tell nothing about likeness. */
    public static final int FEWEST = 8;

    /** Of no points at all. */
    static final Likeness NOT_KNOWN = new Likeness(Double.NaN, 1, 0);

    private static final double FARTHEST = 0.95;
    private static final double FOUND_BELOW = 0.05;

    /** Of values in the order of time, all of one phase; NaN where one is missing. */
    public static Likeness of(double[] values) {
        return of(values, new int[values.length], 0);
    }

    /**
     * Of values in the order of time, each phase about its own mean.
     *
     * @param values NaN where one is missing
     * @param phases of the same length, ascending
     * @param fitted how many numbers of a season were fitted to the values beforehand; each makes neighbours look less
     *     alike
     */
    public static Likeness of(double[] values, int[] phases, int fitted) {
        double squares = 0;
        double products = 0;
        double expectedProducts = 0;
        int points = 0;
        int pairs = 0;
        int means = 0;
        for (int from = 0, until; from < values.length; from = until) {
            double sum = 0;
            int valued = 0;
            for (until = from; until < values.length && phases[until] == phases[from]; until++) {
                if (!Double.isNaN(values[until])) {
                    sum += values[until];
                    valued++;
                }
            }
            if (valued < 2) {
                continue;
            }
            double mean = sum / valued;
            double before = Double.NaN;
            int pairsHere = 0;
            for (int i = from; i < until; i++) {
                double now = values[i] - mean;
                if (!Double.isNaN(now)) {
                    squares += now * now;
                }
                double product = before * now;
                if (!Double.isNaN(product)) {
                    products += product;
                    pairsHere++;
                }
                before = now;
            }
            points += valued;
            pairs += pairsHere;
            means++;
            expectedProducts -= pairsHere / (double) valued;
        }
        return judge(squares, products, expectedProducts, points, pairs, means, fitted);
    }

    private static Likeness judge(
            double squares, double products, double expectedProducts, int points, int pairs, int means, int fitted) {
        if (points < FEWEST || pairs < FEWEST - 1 || !(squares > 0) || points - means - fitted < 3) {
            return new Likeness(Double.NaN, 1, points);
        }
        double free = points - means - fitted;
        double plain = products / pairs / (squares / points);
        double shrunk = (means + fitted) / (double) points;
        double corrected = (plain + shrunk) / (1 - 3 * Math.min(shrunk, 0.2));
        double expected = (expectedProducts / free - fitted / (double) points * pairs / free) * points / pairs;
        double variance = (points - 2.0) * (points - 2.0) / ((double) points * points * (points - 1.0));
        double scale = points / (double) pairs;
        double z = (plain - expected) / (Math.sqrt(variance) * scale);
        return new Likeness(Math.clamp(corrected, -FARTHEST, FARTHEST), Tails.normal(z), points);
    }

    /** Whether neighbours are more alike than chance would easily make them. */
    public boolean found() {
        return p < FOUND_BELOW;
    }
}
