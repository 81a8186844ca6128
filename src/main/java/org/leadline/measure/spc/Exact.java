package org.leadline.measure.spc;

/**
 * Intervals that hold at small numbers, where the normal approximation does not.
 *
 * <p>Sources: Clopper and Pearson (1934), Biometrika 26:404; Garwood (1936), Biometrika 28:437.
 */
public final class Exact {
    private Exact() {}

    /** From one number to another; {@code low <= high}. */
    public record Interval(double low, double high) {}

    /**
     * What the proportion behind so many of so many may be (Clopper–Pearson).
     *
     * @param seen 0 or more
     * @param of at least {@code seen}; for 0 the interval is all from 0 to 1
     * @param sure how sure, between 0 and 1: 0.95
     * @throws IllegalArgumentException where the counts cannot be, or {@code sure} is not between 0 and 1
     */
    public static Interval proportion(long seen, long of, double sure) {
        double tail = tail(sure);
        if (seen < 0 || of < seen) {
            throw new IllegalArgumentException(seen + " of " + of + " cannot be. The first counts part of the second.");
        }
        double low = seen == 0 ? 0 : ExactQuantiles.beta(tail, (double) seen, of - seen + 1.0);
        double high = seen == of ? 1 : 1 - ExactQuantiles.beta(tail, (double) (of - seen), seen + 1.0);
        return new Interval(low, high);
    }

    /**
     * What the mean behind a count may be (Garwood).
     *
     * @param seen 0 or more
     * @param sure how sure, between 0 and 1: 0.95
     * @throws IllegalArgumentException where the count is below nought, or {@code sure} is not between 0 and 1
     */
    public static Interval count(long seen, double sure) {
        double tail = tail(sure);
        if (seen < 0) {
            throw new IllegalArgumentException("A count of " + seen + " cannot be. Counts begin at 0.");
        }
        double low = seen == 0 ? 0 : ExactQuantiles.gamma(tail, (double) seen);
        return new Interval(low, ExactQuantiles.gamma(1 - tail, seen + 1.0));
    }

    /**
     * What the rate behind a count over a denominator may be (Garwood).
     *
     * @param denominator above nought, without error of its own
     * @throws IllegalArgumentException as {@link #count} does, or where the denominator is not above nought
     */
    public static Interval rate(long seen, double denominator, double sure) {
        if (!(denominator > 0)) {
            throw new IllegalArgumentException(
                    "A rate over " + denominator + " cannot be. Its denominator is above nought.");
        }
        Interval count = count(seen, sure);
        return new Interval(count.low() / denominator, count.high() / denominator);
    }

    private static double tail(double sure) {
        if (!(sure > 0 && sure < 1)) {
            throw new IllegalArgumentException(
                    "As sure as " + sure + " cannot be. Give a share between 0 and 1, such as 0.95.");
        }
        return (1 - sure) / 2;
    }
}
