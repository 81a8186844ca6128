package org.leadline.measure.publish;

/**
 * The rule for small numbers.
 *
 * @param hidden counts from 1 up to this are hidden; nought is shown
 * @param rounding what all other counts are rounded to
 */
public record SmallNumbers(int hidden, int rounding) {
    /** Counts of 1 to 7 are hidden, all others rounded to the nearest five, as for hospital statistics of England. */
    public static final SmallNumbers USUAL = new SmallNumbers(7, 5);

    /** @throws IllegalArgumentException where hidden is below 2 or rounding is not between 1 and hidden + 1; its message says which */
    public SmallNumbers {
        if (hidden < 2) {
            throw new IllegalArgumentException(
                    "Hide at least 1 and 2: were only 1 hidden, everybody would know it is 1.");
        }
        if (rounding < 1 || rounding > hidden + 1) {
            throw new IllegalArgumentException(
                    "Round to a number between 1 and " + (hidden + 1) + ": coarser, a count would be shown as nought.");
        }
    }

    boolean isSmall(long count) {
        return count >= 1 && count <= hidden;
    }

    /** Halves go up. */
    long round(long count) {
        return Math.floorDiv(2 * count + rounding, 2L * rounding) * rounding;
    }

    /** The least count that is shown as this one is. */
    long leastLike(long count) {
        return count == 0 ? 0 : Math.max(hidden + 1, round(count) - rounding / 2);
    }

    /** The greatest count that is shown as this one is. */
    long greatestLike(long count) {
        return count == 0 ? 0 : round(count) + (rounding - 1) / 2;
    }
}
