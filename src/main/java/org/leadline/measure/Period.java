package org.leadline.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long a number of a measure stands for. A day is the shortest: a period as short as a shift would count people. */
public enum Period {
    DAY,
    /** From Monday. */
    WEEK,
    MONTH,
    /** No period: each number is of the day of an event. */
    EVENT;

    /** The word in files and in the database: {@code week}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if none has that word */
    public static Period of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The first day of the period that a day lies in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY, EVENT -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the period after the one that begins on that day; the day after, for events. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY, EVENT -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
