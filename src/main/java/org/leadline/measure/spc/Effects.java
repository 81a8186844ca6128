package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much is different since a day, with an interval: the difference of two means, each with the variance of its own part (Welch, Satterthwaite's degrees of
 * freedom), both counted as fewer points where neighbours are alike: n (1 − φ) / (1 + φ). Proportions and rates are weighed by their denominators, and their
 * variance is never less than counting by chance would give.
 */
public final class Effects {
    private static final int FEWEST = 3;
    private static final double MOST_LIKENESS = 0.9;

    private Effects() {}

    /**
     * All before a day against all from that day on; the numbers as plotted. Empty where one side has no point.
     *
     * @param date the first day after
     */
    public static java.util.Optional<Effect> of(Series series, LocalDate date, Settings settings) {
        int at = 0;
        while (at < series.size() && series.dates().get(at).isBefore(date)) {
            at++;
        }
        return between(series, settings, 0, at, series.size());
    }

    /** What is different between each phase and the one before it, in order. */
    static List<Effect> ofPhases(Series series, Settings settings, List<Phase> phases) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 1; i < phases.size(); i++) {
            int from = place(series, phases.get(i - 1).from());
            int at = place(series, phases.get(i).from());
            int until = i + 1 < phases.size() ? place(series, phases.get(i + 1).from()) : series.size();
            between(series, settings, from, at, until).ifPresent(effects::add);
        }
        return effects;
    }

    private static int place(Series series, LocalDate date) {
        int at = 0;
        while (at < series.size() && series.dates().get(at).isBefore(date)) {
            at++;
        }
        return at;
    }

    private static java.util.Optional<Effect> between(Series series, Settings settings, int from, int at, int until) {
        Part before = Part.of(series, Numbered.places(series, settings, from, at));
        Part after = Part.of(series, Numbered.places(series, settings, at, until));
        if (before.points == 0 || after.points == 0) {
            return java.util.Optional.empty();
        }
        double per = Numbered.per(series, settings);
        double difference = after.mean - before.mean;
        double reach = reach(before, after);
        return java.util.Optional.of(new Effect(
                series.dates().get(at),
                per * before.mean,
                per * after.mean,
                per * difference,
                per * (difference - reach),
                per * (difference + reach),
                before.points,
                after.points));
    }

    private static double reach(Part before, Part after) {
        if (before.points < FEWEST || after.points < FEWEST) {
            return Double.NaN;
        }
        double likeness = likeness(before, after);
        double inflation = (1 + likeness) / (1 - likeness);
        double first = before.squaredError * inflation;
        double second = after.squaredError * inflation;
        if (first + second <= 0) {
            return 0;
        }
        double freeBefore = Math.max(1, before.points / inflation - 1);
        double freeAfter = Math.max(1, after.points / inflation - 1);
        double degrees = (first + second)
                * (first + second)
                / (first * first / freeBefore + second * second / freeAfter);
        return Quantiles.studentAbove(0.025, degrees) * Math.sqrt(first + second);
    }

    private static double likeness(Part before, Part after) {
        double squares = before.squares + after.squares;
        int points = before.points + after.points;
        if (!(squares > 0)) {
            return 0;
        }
        double plain = (before.products + after.products) / squares;
        return Math.clamp(plain + (2 + 4 * plain) / points, 0, MOST_LIKENESS);
    }

    /** One side: its mean, the squared error of the mean were neighbours not alike, and what the likeness of neighbours is worked out from. */
    private record Part(int points, double mean, double squaredError, double squares, double products) {

        static Part of(Series series, int[] places) {
            int n = places.length;
            if (n == 0) {
                return new Part(0, Double.NaN, Double.NaN, 0, 0);
            }
            double[] plotted = Numbered.plotted(series, places);
            double[] weights = Numbered.weights(series, places);
            double mean = Numbered.centre(plotted, weights);
            double all = Arrays.stream(weights).sum();
            double squares = 0;
            double products = 0;
            double last = 0;
            for (int k = 0; k < n; k++) {
                double off = (plotted[k] - mean) * Math.sqrt(weights[k]);
                squares += off * off;
                products += k == 0 ? 0 : off * last;
                last = off;
            }
            double variance = n < 2 ? 0 : squares / (n - 1);
            if (series.denominators() != null) {
                variance = Math.max(variance, byChance(mean, all));
            }
            return new Part(n, mean, variance / all, squares, products);
        }

        private static double byChance(double mean, double all) {
            double smoothed = (mean * all + 0.5) / (all + 1);
            return mean <= 1 && mean >= 0 ? smoothed * (1 - smoothed) : mean;
        }
    }
}
