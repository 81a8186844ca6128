package org.leadline.measure.spc;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How likely the next point meets the target if nothing changes, from the points of the last phase, with the uncertainty of what is worked out from them.
 * Proportions: beta-binomial (Jeffreys' prior) at the usual denominator; rates and counts: gamma-Poisson; all else: the points themselves, each smoothed by a
 * normal curve and drawn together so that their spread stays what it is (Silverman), on the scale on which they lie evenly (times between events: the 3.6th root;
 * cases between: the logarithm; Laney's charts: standardised).
 */
final class Predictions {
    private static final int FEWEST = 8;
    private static final int LATELY = 12;
    private static final double MOST_SUMMED = 4000;
    private static final double ROUNDING = 1e-9;

    private Predictions() {}

    /** 0 to 1; NaN without a target, with better neither way, or with fewer than 8 points. */
    static double chance(Chart chart) {
        Settings settings = chart.settings();
        if (Double.isNaN(settings.target()) || settings.better() == Better.NEITHER || chart.phases().isEmpty()) {
            return Double.NaN;
        }
        int phase = chart.phases().getLast().number();
        ChartPoint[] points = chart.points().stream()
                .filter(point -> point.phase() == phase && !point.leftOut() && !Double.isNaN(point.value()))
                .toArray(ChartPoint[]::new);
        if (points.length < FEWEST) {
            return Double.NaN;
        }
        boolean up = settings.better() == Better.UP;
        double target = settings.target();
        double per = settings.per();
        double chance =
                switch (chart.type()) {
                    case P -> binomial(points, target / per, per, up);
                    case U -> poisson(points, target / per, per, up);
                    case C -> poisson(points, target, 1, up);
                    case P_PRIME -> standardised(points, target / per, per, up, true);
                    case U_PRIME -> standardised(points, target / per, per, up, false);
                    case T -> smoothed(transformed(points, Predictions::rooted), rooted(target), up);
                    case G -> smoothed(transformed(points, Predictions::logged), logged(target), up);
                    case RUN, XMR -> smoothed(transformed(points, value -> value), target, up);
                };
        return Math.clamp(chance, 0, 1);
    }

    private static double rooted(double gap) {
        return Numbered.rooted(gap);
    }

    private static double logged(double gap) {
        return Math.log1p(Math.max(gap, 0));
    }

    private static double[] transformed(ChartPoint[] points, java.util.function.DoubleUnaryOperator scale) {
        return Arrays.stream(points).mapToDouble(ChartPoint::value).map(scale).toArray();
    }

    private static double smoothed(double[] values, double target, boolean up) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double spread = Math.sqrt(squares / (n - 1));
        if (!(spread > ROUNDING * Math.abs(mean))) {
            boolean met = up ? mean >= target - ROUNDING * Math.abs(target) : mean <= target + ROUNDING * Math.abs(target);
            return met ? (n + 0.5) / (n + 1) : 0.5 / (n + 1);
        }
        double wider = Math.sqrt((1 + 1.0 / n) * (n - 1) / (n - 3));
        double width = 1.06 * Math.pow(n, -0.2);
        double together = wider / Math.sqrt(1 + width * width);
        double sum = 0;
        for (double value : values) {
            double at = mean + (value - mean) * together;
            sum += Quantiles.normalBelow((up ? at - target : target - at) / (width * together * spread));
        }
        return sum / n;
    }

    private static double standardised(ChartPoint[] points, double target, double per, boolean up, boolean share) {
        double numerator = 0;
        double denominator = 0;
        for (ChartPoint point : points) {
            numerator += point.value() / per * weight(point);
            denominator += weight(point);
        }
        double centre = numerator / denominator;
        double variance = share ? centre * (1 - centre) : centre;
        if (!(variance > 0)) {
            return share ? binomial(points, target, per, up) : poisson(points, target, per, up);
        }
        double[] scores = new double[points.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (points[i].value() / per - centre) / Math.sqrt(variance / weight(points[i]));
        }
        return smoothed(scores, (target - centre) / Math.sqrt(variance / usual(points)), up);
    }

    private static double binomial(ChartPoint[] points, double target, double per, boolean up) {
        double successes = 0;
        double trials = 0;
        for (ChartPoint point : points) {
            successes += point.value() / per * weight(point);
            trials += weight(point);
        }
        double next = Math.max(1, Math.rint(usual(points)));
        double a = successes + 0.5;
        double b = Math.max(0, trials - successes) + 0.5;
        double mean = a / (a + b);
        double variance = next * mean * (1 - mean) * (a + b + next) / (a + b + 1);
        double fewest = up ? Math.ceil(next * target - ROUNDING * next) : 0;
        double most = up ? next : Math.floor(next * target + ROUNDING * next);
        if (fewest > next || most < 0) {
            return 0;
        }
        if (next > MOST_SUMMED) {
            return between(fewest, most, next * mean, Math.sqrt(variance));
        }
        double sum = 0;
        double base = LogBeta.value(a, b);
        for (double k = Math.max(0, fewest); k <= Math.min(next, most); k++) {
            sum += Math.exp(-Math.log(next + 1)
                    - LogBeta.value(next - k + 1, k + 1)
                    + LogBeta.value(k + a, next - k + b)
                    - base);
        }
        return sum;
    }

    private static double poisson(ChartPoint[] points, double target, double per, boolean up) {
        double events = 0;
        double exposure = 0;
        for (ChartPoint point : points) {
            events += point.value() / per * weight(point);
            exposure += weight(point);
        }
        double next = usual(points);
        double shape = events + 0.5;
        double mean = shape * next / exposure;
        double variance = mean * (1 + next / exposure);
        double line = next * target;
        double most = up ? Math.ceil(line - ROUNDING * Math.max(1, Math.abs(line))) - 1 : Math.floor(line + ROUNDING * Math.max(1, Math.abs(line)));
        if (most < 0) {
            return up ? 1 : 0;
        }
        double below;
        if (most > MOST_SUMMED) {
            below = between(0, most, mean, Math.sqrt(variance));
        } else {
            double share = next / (next + exposure);
            below = 0;
            double fixed = shape * Math.log1p(-share) - LogGamma.value(shape);
            for (double k = 0; k <= most; k++) {
                below += Math.exp(fixed + LogGamma.value(k + shape) - LogGamma.value(k + 1) + k * Math.log(share));
            }
        }
        return up ? 1 - below : below;
    }

    private static double between(double fewest, double most, double mean, double spread) {
        return Quantiles.normalBelow((most + 0.5 - mean) / spread) - Quantiles.normalBelow((fewest - 0.5 - mean) / spread);
    }

    private static double weight(ChartPoint point) {
        return Double.isNaN(point.denominator()) ? 1 : point.denominator();
    }

    /** The middle denominator of the last year or so. */
    private static double usual(ChartPoint[] points) {
        double[] lately = Arrays.stream(points)
                .skip(Math.max(0, points.length - LATELY))
                .mapToDouble(Predictions::weight)
                .sorted()
                .toArray();
        return (lately[(lately.length - 1) / 2] + lately[lately.length / 2]) / 2;
    }
}
