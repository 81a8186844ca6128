package org.leadline.measure.spc;

import java.util.Arrays;

/**
 * How much more groups vary than chance within each makes them, worked out with the outer ones drawn in or left out.
 *
 * <p>Source: Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14:347.
 */
final class FunnelDispersion {
    final double phi;
    final double tau2;
    /** NaN where left out. */
    final double[] trimmedZ;

    final boolean[] trimmed;

    /**
     * @param z of each group; NaN without a denominator, minus infinity where it has no place on a logarithm
     * @param error of each on the scale
     * @param leaveOut whether the outer are left out; else they are drawn in
     */
    FunnelDispersion(double[] z, double[] error, double trim, boolean leaveOut) {
        trimmed = new boolean[z.length];
        trimmedZ = leaveOut ? leftOut(z, trim) : drawnIn(z, trim);
        int count = 0;
        double squares = 0;
        double weights = 0;
        double pairs = 0;
        for (int i = 0; i < z.length; i++) {
            if (!Double.isNaN(trimmedZ[i])) {
                double weight = 1 / (error[i] * error[i]);
                count++;
                squares += trimmedZ[i] * trimmedZ[i];
                pairs += weight * weights;
                weights += weight;
            }
        }
        phi = count == 0 ? 0 : squares / count;
        double scale = 2 * pairs / weights;
        tau2 = scale > 0 ? Math.clamp((squares - (count - 1)) / scale, 0, Double.MAX_VALUE) : 0;
    }

    private double[] leftOut(double[] z, double trim) {
        double[] kept = z.clone();
        double[] sorted = sorted(z);
        double slices = 1 / trim;
        for (int i = 0; i < z.length; i++) {
            double slice = Math.floor(slices * rank(sorted, z[i]) / (sorted.length + 1));
            trimmed[i] = trim > 0 && (slice <= 0 || slice >= Math.rint(slices) - 1);
            if (trimmed[i] || Double.isInfinite(z[i])) {
                kept[i] = Double.NaN;
            }
        }
        return kept;
    }

    private double[] drawnIn(double[] z, double trim) {
        double[] kept = z.clone();
        for (int i = 0; i < z.length; i++) {
            kept[i] = Double.isInfinite(z[i]) ? Double.NaN : z[i];
        }
        double[] sorted = sorted(kept);
        if (sorted.length == 0) {
            return kept;
        }
        double low = quantile(sorted, trim);
        double high = quantile(sorted, 1 - trim);
        for (int i = 0; i < z.length; i++) {
            trimmed[i] = kept[i] < low || kept[i] > high;
            kept[i] = Double.isNaN(kept[i]) ? kept[i] : Math.clamp(kept[i], low, high);
        }
        return kept;
    }

    private static double[] sorted(double[] z) {
        return Arrays.stream(z).filter(each -> !Double.isNaN(each)).sorted().toArray();
    }

    /** Among sorted numbers, from 1; the middle of those that are equal. */
    private static double rank(double[] sorted, double number) {
        int below = 0;
        int equal = 0;
        for (double each : sorted) {
            below += each < number ? 1 : 0;
            equal += each == number ? 1 : 0;
        }
        return below + (equal + 1) / 2.0;
    }

    /** Linear between neighbours (type 7 of Hyndman and Fan 1996). */
    private static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
