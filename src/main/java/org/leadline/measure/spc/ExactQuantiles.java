package org.leadline.measure.spc;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Numbers below which a given share of a distribution lies, to the last few digits that a double holds. */
final class ExactQuantiles {
    private static final int MOST_STEPS = 400;

    private ExactQuantiles() {}

    /** Of the standard normal. */
    static double normal(double share) {
        return -Math.sqrt(2) * InverseErfc.value(2 * share);
    }

    /** Of chi-square with so many degrees of freedom, which need not be whole. */
    static double chiSquare(double share, double degrees) {
        return 2 * gamma(share, degrees / 2);
    }

    /** Of the gamma distribution of that shape and scale 1. */
    static double gamma(double share, double shape) {
        if (share <= 0) {
            return 0;
        }
        double z = normal(share);
        double ninth = 1 / (9 * shape);
        double start = shape * Math.pow(1 - ninth + z * Math.sqrt(ninth), 3);
        if (!(start > 0)) {
            start = shape / 2;
        }
        double high = Math.max(start, 1);
        while (gammaBeyond(high, share, shape) < 0) {
            high *= 2;
        }
        return search(0, high, start, x -> gammaBeyond(x, share, shape));
    }

    /** Of the beta distribution. */
    static double beta(double share, double a, double b) {
        if (share <= 0) {
            return 0;
        }
        if (share >= 1) {
            return 1;
        }
        return search(
                0,
                1,
                a / (a + b),
                x -> share < 0.5
                        ? RegularizedBeta.value(x, a, b) - share
                        : 1 - share - RegularizedBeta.complement(x, a, b));
    }

    private static double gammaBeyond(double x, double share, double shape) {
        return share < 0.5
                ? RegularizedGamma.P.value(shape, x) - share
                : 1 - share - RegularizedGamma.Q.value(shape, x);
    }

    @FunctionalInterface
    private interface Rising {
        double at(double x);
    }

    /** Where a rising curve crosses nought, by secants that never leave the bracket (Illinois), halved where they crawl. */
    private static double search(double from, double until, double start, Rising curve) {
        double low = from;
        double high = until;
        double atLow = curve.at(low);
        double atHigh = curve.at(high);
        double x = Math.clamp(start, low, high);
        for (int step = 0; step < MOST_STEPS && high - low > Math.ulp(high); step++) {
            double at = curve.at(x);
            if (at == 0) {
                return x;
            }
            if (at < 0) {
                low = x;
                atLow = at;
                atHigh = step % 3 == 2 ? atHigh / 2 : atHigh;
            } else {
                high = x;
                atHigh = at;
                atLow = step % 3 == 2 ? atLow / 2 : atLow;
            }
            double secant = low - atLow * (high - low) / (atHigh - atLow);
            x = step % 4 == 3 || !(secant > low && secant < high) ? low + (high - low) / 2 : secant;
        }
        return low + (high - low) / 2;
    }
}
