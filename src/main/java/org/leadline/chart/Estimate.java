package org.leadline.chart;

/**
 * A figure with the range within which it probably lies.
 *
 * @param value the figure
 * @param low the lower end, at most the figure
 * @param high the upper end, at least the figure
 */
public record Estimate(double value, double low, double high) {
    private static final double NINETY_FIVE_IN_100 = 1.96;

    /** Refuses figures that are not finite and ranges that do not hold their figure. */
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high) || low > value || value > high) {
            throw new IllegalArgumentException(
                    "An estimate needs finite low <= value <= high, but got " + low + ", " + value + ", " + high);
        }
    }

    /** A share between 0 and 1 with its standard deviation: 1.96 of them to each side, kept between 0 and 1. */
    public static Estimate ofShare(double share, double standardDeviation) {
        double reach = NINETY_FIVE_IN_100 * standardDeviation;
        return new Estimate(
                share, Math.min(share, Math.max(0, share - reach)), Math.max(share, Math.min(1, share + reach)));
    }

    /** A number of ways, 1 or more, with the standard error of its logarithm: 1.96 of them to each side, kept at 1 or more. */
    public static Estimate ofWays(double ways, double logStandardError) {
        double factor = Math.exp(NINETY_FIVE_IN_100 * logStandardError);
        return new Estimate(ways, Math.min(ways, Math.max(1, ways / factor)), ways * factor);
    }
}
