package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How many still wait after how long, by the estimator of Kaplan and Meier (1958) with Greenwood's variance and intervals on the scale of log(−log S),
 * which never leave nought to one (Kalbfleisch and Prentice 1980).
 *
 * @param n how many waits
 * @param events how many of them ended
 * @param steps one for each length at which a wait ended, the shortest first
 * @param longest the longest wait in minutes, ended or not; NaN where there is none
 */
public record Survival(int n, int events, List<Step> steps, double longest) {
    private static final double Z_95 = 1.959963984540054;
    private static final double ALMOST = 1.5e-8;

    /**
     * What is known at one length of wait.
     *
     * @param minutes the length
     * @param atRisk how many waited so long or longer
     * @param ended how many waits ended then
     * @param s the share that waits longer
     * @param low lower end of its 95 % interval; NaN where there is none: nobody has stopped waiting, or nobody waits any more
     * @param high upper end; NaN as {@code low}
     */
    public record Step(double minutes, int atRisk, int ended, double s, double low, double high) {}

    public Survival {
        steps = List.copyOf(steps);
    }

    public static Survival of(Spells spells) {
        int n = spells.count();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, spell -> spell);
        Arrays.sort(order, (one, other) -> Long.compare(spells.nanos()[one], spells.nanos()[other]));
        List<Step> steps = new ArrayList<>();
        int events = 0;
        double s = 1;
        double greenwood = 0;
        for (int at = 0; at < n; ) {
            long length = spells.nanos()[order[at]];
            int ended = 0;
            int next = at;
            for (; next < n && spells.nanos()[order[next]] == length; next++) {
                ended += spells.ended()[order[next]] ? 1 : 0;
            }
            if (ended > 0) {
                int atRisk = n - at;
                events += ended;
                s = ended == atRisk ? 0 : s * (1 - (double) ended / atRisk);
                greenwood += (double) ended / ((double) atRisk * (atRisk - ended));
                steps.add(step(spells.minutes(order[at]), atRisk, ended, s, Math.sqrt(greenwood)));
            }
            at = next;
        }
        return new Survival(n, events, steps, n == 0 ? Double.NaN : spells.minutes(order[n - 1]));
    }

    private static Step step(double minutes, int atRisk, int ended, double s, double sd) {
        if (s <= 0 || s >= 1) {
            return new Step(minutes, atRisk, ended, s, Double.NaN, Double.NaN);
        }
        double middle = Math.log(-Math.log(s));
        double reach = Z_95 * sd / -Math.log(s);
        return new Step(
                minutes, atRisk, ended, s, Math.exp(-Math.exp(middle + reach)), Math.exp(-Math.exp(middle - reach)));
    }

    /** The share that still waits after so many minutes; 1 before the first wait has ended. */
    public double at(double minutes) {
        int before = before(minutes);
        return before < 0 ? 1 : steps.get(before).s();
    }

    /** The step that holds after so many minutes: the last at or before. */
    public Optional<Step> findStep(double minutes) {
        int before = before(minutes);
        return before < 0 ? Optional.empty() : Optional.of(steps.get(before));
    }

    /**
     * After how many minutes that share of the waits has ended: 0.5 for the median. Where the curve lies exactly on the share for a while, the middle of
     * that while.
     *
     * @return empty where not so many ended while they were watched
     */
    public OptionalDouble quantile(double share) {
        return crossing(1 - share, Step::s);
    }

    /** Lower end of the 95 % interval of {@link #quantile}; empty where it is not known. */
    public OptionalDouble quantileLow(double share) {
        return crossing(1 - share, Step::low);
    }

    /** Upper end of the 95 % interval of {@link #quantile}; empty where it is not known. */
    public OptionalDouble quantileHigh(double share) {
        return crossing(1 - share, Step::high);
    }

    private OptionalDouble crossing(double level, ToDoubleFunction<Step> curve) {
        for (int at = 0; at < steps.size(); at++) {
            double here = curve.applyAsDouble(steps.get(at));
            if (Double.isNaN(here)) {
                continue;
            }
            if (Math.abs(here - level) < ALMOST) {
                return OptionalDouble.of(
                        at + 1 < steps.size()
                                ? (steps.get(at).minutes() + steps.get(at + 1).minutes()) / 2
                                : steps.get(at).minutes());
            }
            if (here < level) {
                return OptionalDouble.of(steps.get(at).minutes());
            }
        }
        return OptionalDouble.empty();
    }

    private int before(double minutes) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).minutes() <= minutes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
