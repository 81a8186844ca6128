package org.leadline.measure.spc;

import java.util.Arrays;

/** The points of a series that count, as one scale on which they are alike but for what changed. */
final class Numbered {
    private static final double T_POWER = 1 / 3.6;

    private Numbered() {}

    /** The places of the points from one up to another that have a value (and a denominator above 0) and are not left out. */
    static int[] places(Series series, Settings settings, int from, int until) {
        int[] places = new int[until - from];
        int n = 0;
        for (int i = from; i < until; i++) {
            if (valued(series, i) && (settings.leftOut().isEmpty() || !settings.leftOut().contains(series.dates().get(i)))) {
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    static boolean valued(Series series, int i) {
        double[] denominators = series.denominators();
        return !Double.isNaN(series.values()[i])
                && (denominators == null || denominators[i] > 0 && !Double.isNaN(denominators[i]));
    }

    /** What numerators over denominators are shown out of; single values stand for themselves. */
    static double per(Series series, Settings settings) {
        return series.denominators() == null ? 1 : settings.per();
    }

    /** What is plotted at each place, before it is multiplied by what it is shown out of. */
    static double[] plotted(Series series, int[] places) {
        double[] denominators = series.denominators();
        double[] plotted = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            int i = places[k];
            plotted[k] = denominators == null ? series.values()[i] : series.values()[i] / denominators[i];
        }
        return plotted;
    }

    /** The weight of each place: its denominator, or 1. */
    static double[] weights(Series series, int[] places) {
        double[] denominators = series.denominators();
        double[] weights = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            weights[k] = denominators == null ? 1 : denominators[places[k]];
        }
        return weights;
    }

    /** Sum of values over sum of denominators, or the mean. */
    static double centre(double[] plotted, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int k = 0; k < plotted.length; k++) {
            sum += plotted[k] * weights[k];
            all += weights[k];
        }
        return sum / all;
    }

    /** On the scale of a chart of times between events, where such times lie about evenly. */
    static double rooted(double gap) {
        return Math.pow(Math.max(gap, 0), T_POWER);
    }

    /**
     * Normal scores of values by their rank (Blom); equal values share the mean of their ranks. A test on them asks nothing of how the values are spread.
     */
    static double[] scores(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] scores = new double[n];
        for (int k = 0; k < n; k++) {
            int at = Arrays.binarySearch(sorted, values[k]);
            int first = at;
            int last = at;
            while (first > 0 && sorted[first - 1] == sorted[at]) {
                first--;
            }
            while (last < n - 1 && sorted[last + 1] == sorted[at]) {
                last++;
            }
            double rank = (first + last) / 2.0 + 1;
            scores[k] = Quantiles.normalQuantile((rank - 0.375) / (n + 0.25));
        }
        return scores;
    }
}
