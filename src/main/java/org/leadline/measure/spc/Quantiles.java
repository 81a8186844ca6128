package org.leadline.measure.spc;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Quantiles and tails of the distributions by which advice is given. */
final class Quantiles {
    private static final double[] CENTRAL_TOP = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] CENTRAL_BOTTOM = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] TAIL_TOP = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] TAIL_BOTTOM = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };
    private static final double TAIL = 0.02425;

    private Quantiles() {}

    /** The chance of a standard normal at or below z. */
    static double normalBelow(double z) {
        return Tails.normal(-z);
    }

    /** The z below which that share of a standard normal lies (P. J. Acklam's rational approximation, relative error below 1.2e-9). */
    static double normalQuantile(double share) {
        if (share < TAIL) {
            double q = Math.sqrt(-2 * Math.log(share));
            return polynomial(TAIL_TOP, q) / polynomial(TAIL_BOTTOM, q);
        }
        if (share > 1 - TAIL) {
            return -normalQuantile(1 - share);
        }
        double q = share - 0.5;
        double r = q * q;
        return polynomial(CENTRAL_TOP, r) * q / polynomial(CENTRAL_BOTTOM, r);
    }

    /** The chance of a chi-square with so many degrees of freedom, whole or not, above x. */
    static double chiSquareAbove(double x, double degrees) {
        return x <= 0 ? 1 : RegularizedGamma.Q.value(degrees / 2, x / 2);
    }

    /** The t above which a share of Student's t with so many degrees of freedom, whole or not, lies; the share is below a half. */
    static double studentAbove(double share, double degrees) {
        double low = 0;
        double high = 2;
        while (Tails.student(high, degrees) > share) {
            high *= 2;
        }
        for (int i = 0; i < 60 && high - low > 1e-9 * high; i++) {
            double middle = (low + high) / 2;
            if (Tails.student(middle, degrees) > share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double polynomial(double[] factors, double x) {
        double value = 0;
        for (double factor : factors) {
            value = value * x + factor;
        }
        return value;
    }
}
