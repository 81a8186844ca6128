package org.leadline.care.journey;

/**
 * Harmonic numbers, by which every digamma in this room is exact: all arguments are whole, and ψ(n) − ψ(x) = H(n−1) −
 * H(x−1).
 *
 * <p>Source: Abramowitz and Stegun, 6.3.2 and 6.3.18; the expansion is used from 64 on, where its first left-out term
 * is below 1e-16.
 */
final class Harmonic {
    private static final double EULER = 0.5772156649015329;
    private static final double[] FIRST = first(64);

    private Harmonic() {}

    /** ψ(larger) − ψ(smaller), for whole arguments of one or more. */
    static double digammaDifference(long larger, long smaller) {
        return number(larger - 1) - number(smaller - 1);
    }

    /** 1 + 1/2 + … + 1/k; 0 for k = 0. */
    static double number(long k) {
        if (k < FIRST.length) {
            return FIRST[(int) k];
        }
        double inverse = 1.0 / k;
        double square = inverse * inverse;
        return Math.log((double) k)
                + EULER
                + inverse / 2
                - square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
    }

    private static double[] first(int length) {
        var numbers = new double[length];
        for (int k = 1; k < length; k++) {
            numbers[k] = numbers[k - 1] + 1.0 / k;
        }
        return numbers;
    }
}
