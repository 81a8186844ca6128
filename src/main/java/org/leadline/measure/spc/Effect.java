package org.leadline.measure.spc;

import java.time.LocalDate;

/**
 * What is different since a day, in the units of the chart. Says that it is different, never why.
 *
 * @param date the first day after
 * @param before the mean before
 * @param after the mean from that day on
 * @param difference after less before
 * @param low of its 95 in 100 interval, likeness of neighbours allowed for; NaN where there is too little to go by
 * @param high of the same
 * @param pointsBefore that count
 * @param pointsAfter that count
 */
public record Effect(
        LocalDate date,
        double before,
        double after,
        double difference,
        double low,
        double high,
        int pointsBefore,
        int pointsAfter) {

    /** Whether the interval leaves out no difference at all. */
    public boolean clear() {
        return low > 0 || high < 0;
    }
}
