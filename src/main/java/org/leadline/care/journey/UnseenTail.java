package org.leadline.care.journey;

/**
 * What unseen species add to the Shannon entropy in the estimator of Chao, Wang and Jost (2013, Methods in Ecology and
 * Evolution 4, 1091-1100, equation 7).
 *
 * <p>Its braces, (1−A)^(1−n) {−ln A − Σ_{r&lt;n} (1−A)^r / r}, cancel when n·A is large; they equal the tail Σ_{r≥n}
 * (1−A)^(r−n+1) / r, which does not. The tail is summed term by term while it falls fast, and by Euler and Maclaurin's
 * formula (its integral being an exponential integral) when it falls slowly, so that its cost does not grow with n.
 */
final class UnseenTail {
    private static final double FAST = 0.01;
    private static final int TERMS_BEFORE_FORMULA = 32;
    private static final double EULER = 0.5772156649015329;

    private UnseenTail() {}

    /**
     * The mean chance A of a species seen once: 2·f2/((n−1)·f1+2·f2), or its form for f2 = 0; 1 where nothing is
     * unseen.
     */
    static double singletonShare(long n, long f1, long f2) {
        if (f1 == 0) {
            return 1;
        }
        double twice = f2 > 0 ? 2.0 * f2 : 2.0;
        double others = f2 > 0 ? (n - 1.0) * f1 : (n - 1.0) * (f1 - 1.0);
        return twice / (others + twice);
    }

    /** The entropy, in nats, that unseen species add. */
    static double entropy(long n, long f1, long f2) {
        double share = singletonShare(n, f1, f2);
        return share >= 1 ? 0 : (double) f1 / n * tail(n, share);
    }

    static double tail(long n, double share) {
        double decay = -Math.log1p(-share);
        return decay > FAST ? sum(n, decay, Long.MAX_VALUE) : sum(n, decay, TERMS_BEFORE_FORMULA) + rest(n, decay);
    }

    private static double sum(long n, double decay, long terms) {
        double ratio = Math.exp(-decay);
        double power = ratio;
        double sum = 0;
        for (long i = 0; i < terms && power > 1e-18; i++) {
            sum += power / (n + i);
            power *= ratio;
        }
        return sum;
    }

    private static double rest(long n, double decay) {
        double from = (double) n + TERMS_BEFORE_FORMULA;
        double scale = Math.exp(-decay * (TERMS_BEFORE_FORMULA + 1));
        double slope = 1 / from;
        double first = decay + slope;
        double third = slope * (slope * (6 * slope + 6 * decay) + 3 * decay * decay) + decay * decay * decay;
        return scale * (scaledExponentialIntegral(decay * from) + slope * (0.5 + first / 12 - third / 720));
    }

    /** e^x E1(x) for x above 0 (Abramowitz and Stegun 5.1.11 and 5.1.22, the fraction by Lentz's method). */
    static double scaledExponentialIntegral(double x) {
        if (x <= 1) {
            double term = 1;
            double sum = -EULER - Math.log(x);
            for (int k = 1; Math.abs(term) > 1e-18; k++) {
                term *= -x / k;
                sum -= term / k;
            }
            return Math.exp(x) * sum;
        }
        double b = x + 1;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double value = d;
        double change = 2;
        for (int i = 1; Math.abs(change - 1) > 1e-16 && i < 1000; i++) {
            double a = -(double) i * i;
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            change = c * d;
            value *= change;
        }
        return value;
    }
}
