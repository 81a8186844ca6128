package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of a measure. On screen it is called a number.
 *
 * @param day the first day of its period, or the day of the event
 * @param numerator the number itself, or what stands above the line; NaN where it is known that there is none
 * @param denominator what stands below the line; NaN where there is none
 * @param version from 1; each correction is one more
 * @param because why it was corrected; null for the first version
 * @param at when it was entered
 */
public record Figure(
        long measureId,
        LocalDate day,
        double numerator,
        double denominator,
        int version,
        Source source,
        @Nullable String because,
        Someone by,
        Instant at) {

    /** Where a number comes from. */
    public enum Source {
        FROM_FILE,
        BY_HAND,
        FROM_NOTES;

        /** The word in the database and in message keys: {@code from-file}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if none has that word */
        public static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A number that was corrected: what it was, and what it is since. */
    public record Correction(Figure before, Figure after) {}

    /**
     * One period as it was counted from the notes just now.
     *
     * @param numerator NaN where the period holds nothing to measure
     * @param denominator NaN where there is none
     * @param standing what becomes of it when the count is taken
     * @param kept the number that is kept for it now; null where there is none
     */
    public record FromNotes(
            LocalDate day,
            double numerator,
            double denominator,
            Standing standing,
            @Nullable Figure kept) {

        /** How a count stands to what is kept. */
        public enum Standing {
            NEW,
            SAME,
            CHANGED,
            /** The notes may not hold the period whole: it is shown and never kept. */
            INCOMPLETE
        }
    }
}
