package org.leadline.measure.publish;

import java.time.LocalDate;
import java.util.Locale;

/** How long a number stands for when it leaves its unit. Calendar months or quarters, so that no two ever overlap. */
public enum Stretch {
    MONTH,
    QUARTER;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The word in forms and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if none has that word */
    public static Stretch of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The first day of the stretch that a day lies in. */
    public LocalDate start(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return this == MONTH ? month : month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    }

    /** The first day of the stretch after the one that begins on that day. */
    public LocalDate next(LocalDate start) {
        return start.plusMonths(this == MONTH ? 1 : MONTHS_OF_A_QUARTER);
    }
}
