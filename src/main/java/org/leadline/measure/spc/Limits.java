package org.leadline.measure.spc;

/**
 * Centre and limits of a stretch of a series, for each type of chart.
 *
 * <p>Sources: Wheeler (1993) for XmR; Shewhart (1931) for P, U, C; Laney (2002) for the primes; Nelson (1994) for T; Benneyan (2001)
 * for G; Anhøj and Olesen (2014) for runs.
 */
final class Limits {
    private static final double NONE = Double.POSITIVE_INFINITY;
    /** What a mean range of two becomes three sigma by, rounded as NHS tools round it. */
    private static final double NHS_E2 = 2.66;

    private static final double T_ROOT = 3.6;
    /** What the median of a geometric distribution is of its mean. */
    private static final double G_MEDIAN = 0.693;

    private Limits() {}

    /**
     * Fills centre, limits and near lines of these days.
     *
     * @param base the days that they are worked out from
     * @param known the centre, where it is known beforehand; else NaN
     */
    static void draw(Slate slate, int from, int until, int[] base, ChartType type, Settings settings, double known) {
        switch (type) {
            case RUN -> run(slate, from, until, or(known, Sums.median(slate.value, base)));
            case XMR -> individuals(slate, from, until, base, settings, or(known, Sums.mean(slate.value, base)));
            case P -> binomial(slate, from, until, or(known, pooled(slate, base)), 1);
            case P_PRIME -> {
                double centre = or(known, pooled(slate, base));
                double variance = centre * (1 - centre);
                double[] far = far(slate, from, until, centre, variance);
                binomial(slate, from, until, centre, sigmaZ(base, variance, far, settings));
            }
            case U -> poisson(slate, from, until, or(known, pooled(slate, base)), 1);
            case U_PRIME -> {
                double centre = or(known, pooled(slate, base));
                double[] far = far(slate, from, until, centre, centre);
                poisson(slate, from, until, centre, sigmaZ(base, centre, far, settings));
            }
            case C -> {
                double centre = or(known, Sums.mean(slate.value, base));
                for (int i = from; i < until; i++) {
                    slate.draw(i, centre, Math.sqrt(centre), 0, NONE);
                }
            }
            case T -> between(slate, from, until, base, settings, known);
            case G -> casesBetween(slate, from, until, base, known);
        }
    }

    private static double or(double known, double worked) {
        return Double.isNaN(known) ? worked : known;
    }

    private static void run(Slate slate, int from, int until, double centre) {
        for (int i = from; i < until; i++) {
            slate.centre[i] = centre;
            slate.middle[i] = centre;
        }
    }

    private static void individuals(Slate slate, int from, int until, int[] base, Settings settings, double centre) {
        double range = meanRange(slate.value, base, settings);
        boolean nhs = settings.rules() == RuleSet.MDC_2023 || settings.rules() == RuleSet.NHSRPLOTTHEDOTS_0_2_2;
        double far = nhs ? NHS_E2 * range : 3 * (range / MovingRanges.D2);
        for (int i = from; i < until; i++) {
            slate.draw(i, centre, far, far * 2 / 3, -NONE, NONE);
        }
    }

    private static double pooled(Slate slate, int[] base) {
        return Sums.sum(slate.numerator, base, 0) / Sums.sum(slate.denominator, base, 0);
    }

    private static void binomial(Slate slate, int from, int until, double centre, double times) {
        double variance = centre * (1 - centre);
        for (int i = from; i < until; i++) {
            slate.draw(i, centre, Math.sqrt(variance / slate.denominator[i]) * times, 0, 1);
        }
    }

    private static void poisson(Slate slate, int from, int until, double centre, double times) {
        for (int i = from; i < until; i++) {
            slate.draw(i, centre, Math.sqrt(centre / slate.denominator[i]) * times, 0, NONE);
        }
    }

    /** How far each day lies from the centre, in its own standard errors. */
    private static double[] far(Slate slate, int from, int until, double centre, double variance) {
        double[] far = new double[slate.size];
        for (int i = from; i < until; i++) {
            far[i] = (slate.value[i] - centre) / Math.sqrt(variance / slate.denominator[i]);
        }
        return far;
    }

    /** How much more the days vary than chance within each would make them; where there is no variance at all, no more. */
    private static double sigmaZ(int[] base, double variance, double[] far, Settings settings) {
        boolean still = variance == 0 && !peer(settings);
        return still ? 1 : meanRange(far, base, settings) / MovingRanges.D2;
    }

    private static void between(Slate slate, int from, int until, int[] base, Settings settings, double known) {
        for (int i = from; i < until; i++) {
            slate.worked[i] = Math.pow(slate.value[i], 1 / T_ROOT);
        }
        double centre = or(Math.pow(known, 1 / T_ROOT), Sums.mean(slate.worked, base));
        double sigma = meanRange(slate.worked, base, settings) / MovingRanges.D2;
        for (int i = from; i < until; i++) {
            slate.draw(i, centre, sigma, 0, NONE);
            slate.centre[i] = Math.pow(slate.centre[i], T_ROOT);
            slate.lower[i] = Math.pow(slate.lower[i], T_ROOT);
            slate.upper[i] = Math.pow(slate.upper[i], T_ROOT);
            slate.nearLower[i] = Math.pow(slate.nearLower[i], T_ROOT);
            slate.nearUpper[i] = Math.pow(slate.nearUpper[i], T_ROOT);
        }
    }

    private static void casesBetween(Slate slate, int from, int until, int[] base, double known) {
        double mean = or(known, Sums.mean(slate.value, base));
        double shown = Double.isNaN(known) ? Sums.median(slate.value, base) : G_MEDIAN * known;
        double sigma = Math.sqrt(mean * (mean + 1));
        for (int i = from; i < until; i++) {
            slate.draw(i, mean, sigma, 0, NONE);
            slate.centre[i] = shown;
        }
    }

    /** A series that never varies has a mean range of nought; the peers, who leave every range out, have none. */
    private static double meanRange(double[] numbers, int[] base, Settings settings) {
        return MovingRanges.mean(numbers, base, settings.screened(), peer(settings) ? Double.NaN : 0);
    }

    private static boolean peer(Settings settings) {
        return settings.rules() == RuleSet.NHSRPLOTTHEDOTS_0_2_2 || settings.rules() == RuleSet.ANHOEJ;
    }
}
