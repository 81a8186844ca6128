package org.leadline.chart;

import java.time.LocalDate;

/**
 * A day from which a series may have changed, which nobody has accepted yet.
 *
 * @param date the first day of the new phase
 * @param low the earliest that it may have been
 * @param high the latest that it may have been
 */
public record ProposedChange(LocalDate date, LocalDate low, LocalDate high) {
    /** @throws IllegalArgumentException where the day does not lie in its interval */
    public ProposedChange {
        if (low.isAfter(date) || high.isBefore(date)) {
            throw new IllegalArgumentException(date + " does not lie between " + low + " and " + high);
        }
    }
}
