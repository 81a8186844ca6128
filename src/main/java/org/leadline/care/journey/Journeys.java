package org.leadline.care.journey;

import java.util.List;

/**
 * A log folded to its distinct journeys: what every figure of the mode of care is worked out from.
 *
 * <p>A variant is a sequence of activity numbers. Variants are ordered by the number of their cases, most first, then by
 * the UTF-8 bytes of their activities' names, activity by activity (a shorter sequence that begins a longer one comes
 * first).
 *
 * @param activities the names that occur in at least one variant, in UTF-8 byte order
 * @param variants each distinct sequence of activity numbers
 * @param casesOf number of cases of each variant
 * @param variantOfCase the variant of each case of {@code log}
 * @param hours hours from first to last event of each case of {@code log}
 * @param log the log that was folded
 */
public record Journeys(
        List<String> activities, int[][] variants, int[] casesOf, int[] variantOfCase, double[] hours, EventLog log) {

    /** Folds a log. A case with no event, which only a filter leaves behind, is the empty variant and took 0 hours. */
    public static Journeys fold(EventLog log) {
        return new Folding(log).folded();
    }

    public int caseCount() {
        return variantOfCase.length;
    }
}
