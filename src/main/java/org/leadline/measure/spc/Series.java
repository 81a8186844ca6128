package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings in the order of their days, each day once. The arrays are shared, not copied: read only.
 *
 * @param dates the first day of each period, or the day of each event; ascending
 * @param values the number of each period: the value itself, or the numerator where there are denominators; NaN where it is missing
 * @param denominators of the same length; NaN where missing; null where the values stand for themselves
 */
public record Series(List<LocalDate> dates, double[] values, double @Nullable [] denominators) {

    /** @throws IllegalArgumentException where the lengths differ, a day comes twice or out of order, or a number is infinite; its message says where */
    public Series(List<LocalDate> dates, double[] values, double @Nullable [] denominators) {
        this.dates = List.copyOf(dates);
        this.values = values;
        this.denominators = denominators;
        if (values.length != dates.size() || (denominators != null && denominators.length != dates.size())) {
            throw new IllegalArgumentException("There are " + dates.size() + " days but not as many numbers.");
        }
        for (int i = 0; i < dates.size(); i++) {
            if (i > 0 && dates.get(i).isEqual(dates.get(i - 1))) {
                throw new IllegalArgumentException(dates.get(i) + " comes twice. Each day can stand in a series once.");
            }
            if (i > 0 && dates.get(i).isBefore(dates.get(i - 1))) {
                throw new IllegalArgumentException(dates.get(i) + " stands after " + dates.get(i - 1) + ".");
            }
            if (Double.isInfinite(values[i]) || (denominators != null && Double.isInfinite(denominators[i]))) {
                throw new IllegalArgumentException("The number of " + dates.get(i) + " is too large.");
            }
        }
    }

    /** How many days it has. */
    public int size() {
        return values.length;
    }
}
