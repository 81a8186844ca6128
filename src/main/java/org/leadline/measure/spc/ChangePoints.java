package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Days from which a series looks different: proposals, never applied by themselves.
 *
 * <p>Within each phase the points are turned into normal scores of their ranks, so that no outlier and no shape of distribution makes a change. The split
 * that leaves the smallest squares is found (at least {@link #SHORTEST} points on each side); T is the root of the squares that it explains over those that it
 * leaves, per degree of freedom, divided by the root of (1 + φ) / (1 − φ), φ the likeness of neighbours about both means with its small-sample bias taken off. The
 * evidence is 0.05 to the power of (T / q)^1.7 with q = 3.1 + 24 / n: a bound that was fitted to 20,000 unchanged series for each of n = 14 to 200 and φ = 0 to
 * 0.6, so that at most 1 unchanged phase in 20 is proposed to change. The interval holds every day whose loss in likelihood is within 7.35, the 95 in 100 point
 * of its distribution (Yao 1987; Hansen 2000), φ allowed for.
 */
public final class ChangePoints {
    /** The fewest points on each side of a change. */
    public static final int SHORTEST = 7;

    private static final int MOST = 3;
    private static final double FOUND_BELOW = 0.05;
    private static final double LOSS_ALLOWED = 7.35;
    private static final double MOST_LIKENESS = 0.95;

    private ChangePoints() {}

    /** At most three changes, in the order of their days; none within {@link #SHORTEST} points of the ends of a phase. The centres are as plotted. */
    public static List<SpcReading.ProposedPhase> propose(Series series, Settings settings) {
        return propose(series, settings, new double[0]);
    }

    /**
     * The same, with what is expected of the season taken off first.
     *
     * @param expected what each point is expected to be for its season, as shown, whatever its level; empty where no season was found
     */
    static List<SpcReading.ProposedPhase> propose(Series series, Settings settings, double[] expected) {
        List<Found> found = new ArrayList<>();
        List<int[]> phases = phases(series, settings);
        for (int[] phase : phases) {
            int[] places = Numbered.places(series, settings, phase[0], phase[1]);
            split(series, settings, expected, places, phases.size(), found);
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::evidence))
                .limit(MOST)
                .sorted(Comparator.comparing(Found::at))
                .map(Found::said)
                .toList();
    }

    private static List<int[]> phases(Series series, Settings settings) {
        List<int[]> phases = new ArrayList<>();
        int from = 0;
        for (LocalDate rebase : settings.rebases()) {
            int at = from;
            while (at < series.size() && series.dates().get(at).isBefore(rebase)) {
                at++;
            }
            if (at > from) {
                phases.add(new int[] {from, at});
                from = at;
            }
        }
        phases.add(new int[] {from, series.size()});
        return phases;
    }

    private static void split(
            Series series, Settings settings, double[] expected, int[] places, int tests, List<Found> found) {
        int n = places.length;
        if (n < 2 * SHORTEST) {
            return;
        }
        double[] plotted = Numbered.plotted(series, places);
        double[] weights = Numbered.weights(series, places);
        double[] free = withoutSeason(plotted, expected, places, Numbered.per(series, settings));
        Scan scan = Scan.of(Numbered.scores(standardised(free, weights)));
        double evidence = Math.min(1, tests * scan.evidence());
        if (!(evidence < FOUND_BELOW)) {
            return;
        }
        int[] before = Arrays.copyOfRange(places, 0, scan.at());
        int[] after = Arrays.copyOfRange(places, scan.at(), n);
        double per = Numbered.per(series, settings);
        found.add(new Found(
                places[scan.at()],
                evidence,
                new SpcReading.ProposedPhase(
                        series.dates().get(places[scan.at()]),
                        series.dates().get(places[scan.earliest()]),
                        series.dates().get(places[scan.latest()]),
                        per * centre(free, weights, 0, scan.at()),
                        per * centre(free, weights, scan.at(), n),
                        evidence)));
        split(series, settings, expected, before, 2 * tests, found);
        split(series, settings, expected, after, 2 * tests, found);
    }

    /** What is plotted, with what is expected of each point's season taken off and its mean over all points left in. */
    private static double[] withoutSeason(double[] plotted, double[] expected, int[] places, double per) {
        if (expected.length == 0) {
            return plotted;
        }
        double mean = Arrays.stream(places)
                .mapToDouble(place -> expected[place])
                .average()
                .orElse(0);
        double[] free = new double[plotted.length];
        for (int k = 0; k < free.length; k++) {
            free[k] = plotted[k] - (expected[places[k]] - mean) / per;
        }
        return free;
    }

    private static double centre(double[] plotted, double[] weights, int from, int until) {
        return Numbered.centre(Arrays.copyOfRange(plotted, from, until), Arrays.copyOfRange(weights, from, until));
    }

    private static double[] standardised(double[] plotted, double[] weights) {
        double centre = Numbered.centre(plotted, weights);
        double[] standardised = new double[plotted.length];
        for (int k = 0; k < plotted.length; k++) {
            standardised[k] = (plotted[k] - centre) * Math.sqrt(weights[k]);
        }
        return standardised;
    }

    private record Found(int at, double evidence, SpcReading.ProposedPhase said) {}

    /** The best split of a row of scores: the place that begins the second part, the places its interval runs between, and the evidence. */
    private record Scan(int at, int earliest, int latest, double evidence) {
        private static final Scan NOTHING = new Scan(0, 0, 0, 1);

        static Scan of(double[] scores) {
            int n = scores.length;
            double sum = 0;
            double squares = 0;
            for (double score : scores) {
                sum += score;
                squares += score * score;
            }
            double total = squares - sum * sum / n;
            if (!(total > 1e-9)) {
                return NOTHING;
            }
            double[] explained = new double[n];
            double before = 0;
            int at = 0;
            for (int k = 0; k < n; k++) {
                if (k >= SHORTEST && n - k >= SHORTEST) {
                    double gap = before / k - (sum - before) / (n - k);
                    explained[k] = gap * gap * k * (n - k) / n;
                    if (at == 0 || explained[k] > explained[at]) {
                        at = k;
                    }
                }
                before += scores[k];
            }
            double left = Math.max(total - explained[at], 1e-9 * total);
            double inflation = inflation(scores, at, left);
            double statistic = Math.sqrt(explained[at] / (left / (n - 2)) / inflation);
            double quantile = 3.1 + 24.0 / n;
            double evidence = Math.pow(FOUND_BELOW, Math.pow(statistic / quantile, 1.7));
            double allowed = explained[at] - LOSS_ALLOWED * inflation * left / (n - 4);
            int earliest = at;
            int latest = at;
            for (int k = SHORTEST; k <= n - SHORTEST; k++) {
                if (explained[k] >= allowed) {
                    earliest = Math.min(earliest, k);
                    latest = Math.max(latest, k);
                }
            }
            return new Scan(at, earliest, latest, evidence);
        }

        private static double inflation(double[] scores, int at, double left) {
            double first = mean(scores, 0, at);
            double second = mean(scores, at, scores.length);
            double products = 0;
            double before = scores[0] - first;
            for (int k = 1; k < scores.length; k++) {
                double now = scores[k] - (k < at ? first : second);
                products += before * now;
                before = now;
            }
            double plain = products / left;
            double likeness = Math.clamp(plain + (2 + 4 * plain) / scores.length, 0, MOST_LIKENESS);
            return (1 + likeness) / (1 - likeness);
        }

        private static double mean(double[] scores, int from, int until) {
            double sum = 0;
            for (int k = from; k < until; k++) {
                sum += scores[k];
            }
            return sum / (until - from);
        }
    }
}
