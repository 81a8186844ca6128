package org.leadline.chart;

/**
 * In what a chart's numbers are told.
 *
 * @param words such as "minutes" or "per 1,000 bed days"; "%" makes percentages; empty for bare counts
 * @param times what a number is multiplied by before it is shown, such as 100 for a share between 0 and 1
 * @param least what no number can be below, as shown; negative infinity where there is no such end. Limits beyond it are not drawn.
 * @param most what no number can be above, as shown; infinity where there is no such end
 */
public record NumberUnit(String words, double times, double least, double most) {
    /** Shares between 0 and 1, shown as percentages. */
    public static final NumberUnit SHARE = new NumberUnit("%", 100, 0, 100);

    /** @throws IllegalArgumentException where {@code times} is not a number above 0 or {@code least} is not below {@code most} */
    public NumberUnit {
        words = words.strip();
        if (!(times > 0 && times < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Numbers in " + words + " cannot be shown " + times + " times as large");
        }
        if (!(least < most)) {
            throw new IllegalArgumentException("Numbers in " + words + " from " + least + " to " + most + ": no room");
        }
    }

    /** Numbers shown as they are, none of them below 0. */
    public static NumberUnit of(String words) {
        return new NumberUnit(words, 1, 0, Double.POSITIVE_INFINITY);
    }

    /** Numbers shown as they are, below 0 as well. */
    public static NumberUnit anySign(String words) {
        return new NumberUnit(words, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    boolean percent() {
        return words.equals("%");
    }
}
