package org.leadline.measure.spc;

import java.util.Arrays;

/**
 * Whether proportions, rates or counts vary as chance alone would make them. Neighbours are compared, so that a step or a slow drift is not taken for too much
 * spread: half the mean square of successive differences of the standardised points is 1 by chance, with the spread of a chi-square over its degrees of freedom,
 * 2 (n − 1)² / (3n − 4) of them (von Neumann 1941). Up to two differences of more than four times what chance makes are taken for steps and left out.
 *
 * @param ratio of the variance seen to that of chance; NaN where there is too little to go by
 * @param above how likely chance alone would vary as much, 0 to 1
 * @param below how likely chance alone would vary as little, 0 to 1
 */
record Dispersion(double ratio, double above, double below) {
    private static final double FOUND_BELOW = 0.01;
    private static final int FEWEST = 8;
    private static final int MOST_STEPS = 2;
    private static final double STEP = 16;

    /** Of proportions, whose variance by chance is p (1 − p) / n. */
    static Dispersion ofProportions(double[] plotted, double[] weights) {
        double centre = Numbered.centre(plotted, weights);
        return of(plotted, weights, centre, centre * (1 - centre));
    }

    /** Of rates, or of counts with a weight of 1 each, whose variance by chance is u / n. */
    static Dispersion ofRates(double[] plotted, double[] weights) {
        double centre = Numbered.centre(plotted, weights);
        return of(plotted, weights, centre, centre);
    }

    private static Dispersion of(double[] plotted, double[] weights, double centre, double variance) {
        int n = plotted.length;
        if (n < FEWEST || !(variance > 0)) {
            return new Dispersion(Double.NaN, 1, 1);
        }
        double[] squares = new double[n - 1];
        double last = (plotted[0] - centre) / Math.sqrt(variance / weights[0]);
        for (int k = 1; k < n; k++) {
            double z = (plotted[k] - centre) / Math.sqrt(variance / weights[k]);
            squares[k - 1] = (z - last) * (z - last) / 2;
            last = z;
        }
        Arrays.sort(squares);
        int counted = n - 1;
        while (counted > n - 1 - MOST_STEPS && squares[counted - 1] > STEP) {
            counted--;
        }
        double ratio = Arrays.stream(squares, 0, counted).sum() / counted;
        double degrees = 2.0 * counted * counted / (3.0 * counted - 1);
        double above = Quantiles.chiSquareAbove(ratio * degrees, degrees);
        return new Dispersion(ratio, above, 1 - above);
    }

    /** More than chance allows. */
    boolean over() {
        return above < FOUND_BELOW;
    }

    /** Less than chance allows. */
    boolean under() {
        return below < FOUND_BELOW;
    }
}
