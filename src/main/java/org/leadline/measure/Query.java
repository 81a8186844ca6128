package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked about a number; the question and its answer are open to the unit.
 *
 * @param day of the number that is meant; null where the measure is
 * @param line in their own words; null where the chip says it all
 * @param answerBy until when an answer is owed
 * @param answer null until there is one
 */
public record Query(
        long id,
        long measureId,
        @Nullable LocalDate day,
        Chip chip,
        @Nullable String line,
        Someone askedBy,
        Instant at,
        Instant answerBy,
        @Nullable Answer answer) {

    /** What can be tapped. */
    public enum Chip {
        DEFINITION,
        LOOKS_WRONG,
        NOT_OUR_PATIENTS,
        OTHER;

        /** The word in forms, in the database and in message keys: {@code looks-wrong}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if none has that word */
        public static Chip of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param changedTheNumber whether a number, or what is counted, was changed because of it */
    public record Answer(String line, boolean changedTheNumber, Someone by, Instant at) {}

    /** How many queries were answered, and how many of them changed a number. */
    public record Share(int answered, int changed) {}

    public boolean isLate(Instant now) {
        return answer == null && !now.isBefore(answerBy);
    }
}
