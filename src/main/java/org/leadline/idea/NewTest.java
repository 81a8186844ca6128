package org.leadline.idea;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A small test about to be planned.
 *
 * @param question 1 to 600 characters
 * @param scale how small it is: where, how often, with whom; 1 to 600 characters
 * @param runnerId who runs it, of the idea's unit
 * @param until the day by which there is a result, today or later; null where none was typed
 * @param expected null where the prediction is written later, before it begins
 */
public record NewTest(
        String question,
        String scale,
        long runnerId,
        @Nullable LocalDate until,
        @Nullable Expected expected) {

    /** What is expected: a number of something by a day, or a sentence, or both. */
    public record Expected(
            @Nullable BigDecimal number,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            @Nullable String sentence) {

        /** Whether nothing at all was written. */
        public boolean isEmpty() {
            return number == null && blank(unit) && dueOn == null && blank(sentence);
        }

        private static boolean blank(@Nullable String typed) {
            return typed == null || typed.isBlank();
        }
    }

    /**
     * How a test ended.
     *
     * @param happened what came out, 1 to 600 characters
     * @param number in the unit of the prediction; null where nothing was counted
     * @param surprised what surprised us, 1 to 600 characters
     * @param verdict null where none was chosen
     * @param nextQuestion the question of the next test, where it is adapted; null or blank for the same
     */
    public record Ended(
            String happened,
            @Nullable BigDecimal number,
            String surprised,
            SmallTest.@Nullable Verdict verdict,
            @Nullable String nextQuestion) {}
}
