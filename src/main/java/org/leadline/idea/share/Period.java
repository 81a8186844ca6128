package org.leadline.idea.share;

import java.time.LocalDate;
import java.time.YearMonth;

/** Twelve months of days: {@code from} is the first, {@code until} the day after the last. */
public record Period(LocalDate from, LocalDate until) {
    private static final int MONTHS = 12;

    /** @throws IllegalArgumentException where it would be empty */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins, not from " + from + " until " + until);
        }
    }

    /** The twelve months whose last one that is. */
    public static Period endingWith(YearMonth month) {
        LocalDate until = month.plusMonths(1).atDay(1);
        return new Period(until.minusMonths(MONTHS), until);
    }

    /** The twelve months until the end of a day. */
    public static Period endingOn(LocalDate day) {
        LocalDate until = day.plusDays(1);
        return new Period(until.minusMonths(MONTHS), until);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether a day lies in both. */
    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
