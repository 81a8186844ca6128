package org.leadline.measure.spc;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whether waits pile up just inside their target (after McCrary 2008): a straight line in the logarithm of how many waits stop in each twentieth of the target from
 * 0.5 to 1.5 times it, the last tenth before and the first tenth after left out, says how many would stop just before and just after it; the share before of both is
 * held against what that line expects, by a normal test of their log ratio with the error of the line in it.
 */
public final class PileUps {
    private static final int FEWEST_NEAR = 10;
    private static final int FEWEST_FAR = 30;
    private static final int BINS = 20;

    private PileUps() {}

    /**
     * Looks at single waits.
     *
     * @param minutes of each wait, in any order; NaN is passed over
     * @param targetMinutes above 0
     * @return empty where there are no waits
     */
    public static Optional<PileUp> of(double[] minutes, double targetMinutes) {
        double[] waits = Arrays.stream(minutes)
                .filter(wait -> !Double.isNaN(wait))
                .sorted()
                .toArray();
        if (waits.length == 0 || !(targetMinutes > 0)) {
            return Optional.empty();
        }
        double[] counts = new double[BINS];
        for (double wait : waits) {
            int bin = (int) Math.ceil((wait / targetMinutes - 0.5) * BINS) - 1;
            if (bin >= 0 && bin < BINS) {
                counts[bin]++;
            }
        }
        double before = counts[8] + counts[9];
        double after = counts[10] + counts[11];
        double n = waits.length;
        double[] line = line(counts);
        double expected = Double.NaN;
        double evidence = Double.NaN;
        if (line.length > 0 && before + after >= FEWEST_NEAR) {
            double ratio = Math.log((before + 0.5) / (after + 0.5));
            double expectedRatio = -2 * line[1];
            double error = Math.sqrt(1 / (before + 0.5) + 1 / (after + 0.5) + 4 * line[2]);
            evidence = 1 - Quantiles.normalBelow((ratio - expectedRatio) / error);
            expected = (Math.exp(line[0] - 1.5 * line[1]) + Math.exp(line[0] - 0.5 * line[1])) / n;
        }
        return Optional.of(new PileUp(
                waits.length, quantile(waits, 0.5), quantile(waits, 0.9), before / n, after / n, expected, evidence));
    }

    /** Level at the target, slope a bin and the variance of the slope of a Poisson line through the bins off the target; empty where there are too few waits. */
    private static double[] line(double[] counts) {
        double far = Arrays.stream(counts).sum() - counts[8] - counts[9] - counts[10] - counts[11];
        if (far < FEWEST_FAR) {
            return new double[0];
        }
        double level = Math.log(far / (BINS - 4));
        double slope = 0;
        double variance = Double.NaN;
        for (int turn = 0; turn < 25; turn++) {
            double weight = 0;
            double weightX = 0;
            double weightXx = 0;
            double off = 0;
            double offX = 0;
            for (int bin = 0; bin < BINS; bin++) {
                if (bin < 8 || bin > 11) {
                    double x = bin - 9.5;
                    double mean = Math.exp(Math.clamp(level + slope * x, -20, 20));
                    weight += mean;
                    weightX += mean * x;
                    weightXx += mean * x * x;
                    off += counts[bin] - mean;
                    offX += (counts[bin] - mean) * x;
                }
            }
            double determinant = weight * weightXx - weightX * weightX;
            if (!(determinant > 0)) {
                return new double[0];
            }
            level += (weightXx * off - weightX * offX) / determinant;
            slope += (weight * offX - weightX * off) / determinant;
            variance = weight / determinant;
        }
        double dispersion = dispersion(counts, level, slope);
        return new double[] {level, slope, variance * dispersion};
    }

    private static double dispersion(double[] counts, double level, double slope) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (bin < 8 || bin > 11) {
                double mean = Math.exp(level + slope * (bin - 9.5));
                sum += (counts[bin] - mean) * (counts[bin] - mean) / mean;
            }
        }
        return Math.max(1, sum / (BINS - 6));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
