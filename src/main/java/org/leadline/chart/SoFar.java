package org.leadline.chart;

import java.time.LocalDate;

/**
 * The gap since the last event, which is still growing.
 *
 * @param date until when it was counted
 * @param value how long it is so far, in the unit of the series
 */
public record SoFar(LocalDate date, double value) {
    /** @throws IllegalArgumentException where the gap is not a finite number */
    public SoFar {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The gap until " + date + " is not a number");
        }
    }
}
