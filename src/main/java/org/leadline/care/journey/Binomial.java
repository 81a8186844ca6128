package org.leadline.care.journey;

import java.util.SplittableRandom;

/**
 * Draws from the binomial distribution, exactly: by inversion when the mean is small, else by Hörmann's transformed
 * rejection.
 *
 * <p>Source: W. Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and
 * Simulation 46, 101-110 (algorithm BTRS).
 */
final class Binomial {
    private static final double SMALL_MEAN = 10;

    private Binomial() {}

    static long draw(SplittableRandom random, long trials, double chance) {
        if (trials <= 0 || chance <= 0) {
            return 0;
        }
        if (chance >= 1) {
            return trials;
        }
        if (chance > 0.5) {
            return trials - draw(random, trials, 1 - chance);
        }
        return trials * chance < SMALL_MEAN ? byInversion(random, trials, chance) : byRejection(random, trials, chance);
    }

    private static long byInversion(SplittableRandom random, long trials, double chance) {
        double odds = chance / (1 - chance);
        double probability = Math.exp(trials * Math.log1p(-chance));
        double left = random.nextDouble();
        long successes = 0;
        while (left > probability && successes < trials) {
            left -= probability;
            successes++;
            probability *= odds * (trials - successes + 1) / successes;
        }
        return successes;
    }

    private static long byRejection(SplittableRandom random, long trials, double chance) {
        double spread = Math.sqrt(trials * chance * (1 - chance));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * chance;
        double centre = trials * chance + 0.5;
        double sureBelow = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = Math.log(chance / (1 - chance));
        long mode = (long) Math.floor((trials + 1) * chance);
        while (true) {
            double v = random.nextDouble();
            double u = random.nextDouble() - 0.5;
            double us = 0.5 - Math.abs(u);
            long drawn = (long) Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= sureBelow) {
                return drawn;
            }
            if (drawn < 0 || drawn > trials) {
                continue;
            }
            double height = Math.log(v * alpha / (a / (us * us) + b));
            double density = stirling(mode)
                    + stirling(trials - mode)
                    - stirling(drawn)
                    - stirling(trials - drawn)
                    + (drawn - mode) * logOdds;
            if (height <= density) {
                return drawn;
            }
        }
    }

    /** ln k! */
    private static double stirling(long k) {
        if (k < 16) {
            double product = 1;
            for (long i = 2; i <= k; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double inverse = 1.0 / k;
        double square = inverse * inverse;
        return (k + 0.5) * Math.log((double) k)
                - k
                + 0.9189385332046727
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
    }
}
