package org.leadline.idea;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small test of an idea: a question, a prediction before it begins, and a result.
 *
 * @param nextOfId the test that was adapted into this one; null for a first one
 * @param scale how small: where, how often, with whom
 * @param runnerId who runs it
 * @param until the day by which there is a result
 * @param prediction null until it was written
 * @param startedAt null until it has begun
 * @param result null until it was entered
 * @param closedAt when it was given up without a result; null where it was not
 * @param closedBecause why; null where it was not
 */
public record SmallTest(
        long id,
        long ideaId,
        @Nullable Long nextOfId,
        String question,
        String scale,
        long runnerId,
        LocalDate until,
        Instant plannedAt,
        @Nullable Prediction prediction,
        @Nullable Instant startedAt,
        @Nullable Result result,
        @Nullable Instant closedAt,
        @Nullable String closedBecause) {

    /**
     * What is expected, written before the test begins and never changed: a number of something by a day, or a sentence, or both.
     *
     * @param number null for a sentence alone
     * @param unit of what the number is: "minutes"; null for a sentence alone
     * @param dueOn by when; null for a sentence alone
     * @param sentence null where the number says it all
     */
    public record Prediction(
            @Nullable BigDecimal number,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            @Nullable String sentence,
            Instant at) {}

    /** @param number in the unit of the prediction; null where that was a sentence or nothing was counted */
    public record Result(
            String happened, @Nullable BigDecimal number, String surprised, Verdict verdict, long byId, Instant at) {}

    /** What follows from a test. */
    public enum Verdict {
        ADOPT,
        ADAPT,
        ABANDON;

        /** The word that stands in the database, in forms and at the end of message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where none has that word. */
        public static Optional<Verdict> find(String word) {
            return Stream.of(values())
                    .filter(verdict -> verdict.word().equals(word))
                    .findFirst();
        }
    }

    /** The address of its page. */
    public String address() {
        return "/try/test/" + id;
    }

    /** Whether it has ended: with a result, or given up without one. */
    public boolean hasEnded() {
        return result != null || closedAt != null;
    }

    /** Whether it has begun and not ended. */
    public boolean isRunning() {
        return startedAt != null && !hasEnded();
    }

    @Nullable
    Instant predictedAt() {
        return prediction == null ? null : prediction.at();
    }
}
