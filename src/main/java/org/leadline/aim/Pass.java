package org.leadline.aim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences.Piece;

/**
 * An aim on its way from one layer to the next.
 *
 * @param aimId the aim that is passed
 * @param version of its words that is passed
 * @param line those words; they stay as they are here, whatever becomes of the aim
 * @param until its last day, as passed; null for none
 * @param note what was said with it, up to 600 characters; null for nothing
 * @param by who passed it, for the unit from which it comes
 * @param answerBy until when it is taken or returned: fourteen days later
 * @param answer null while it waits
 */
public record Pass(
        long id,
        long aimId,
        int version,
        String line,
        @Nullable LocalDate until,
        Place from,
        Place to,
        Direction direction,
        @Nullable String note,
        Someone by,
        Instant at,
        Instant answerBy,
        @Nullable Answer answer) {

    /** A unit as it is called here. */
    public record Place(long unitId, String name) {}

    /** How a pass ended. */
    public sealed interface Answer {
        Someone by();

        Instant at();
    }

    /**
     * Taken as an aim of the unit's own, in its own words.
     *
     * @param line its words at that moment
     * @param until its last day at that moment; null for none
     * @param changed word by word from what was passed to what was taken
     * @param changedInIt what the unit says that it changed; null where it says nothing, and for what was passed up
     * @param nothingBecause why nothing was changed in what was handed down; null where something was, and for what was passed up
     */
    public record Taken(
            long aimId,
            String line,
            @Nullable LocalDate until,
            List<Piece> changed,
            @Nullable String changedInIt,
            @Nullable String nothingBecause,
            Someone by,
            Instant at)
            implements Answer {
        public Taken {
            changed = List.copyOf(changed);
        }
    }

    /** Returned, with a reason. */
    public record Returned(String because, Someone by, Instant at) implements Answer {}

    /** {@code /aim/pass/12}. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/aim/pass/" + id;
    }

    /** The address of the aim that was passed. */
    public String aimAddress() {
        return "/aim/" + aimId;
    }

    public boolean waits() {
        return answer == null;
    }

    /** Whether its day has passed without an answer. */
    public boolean isLate(Instant now) {
        return answer == null && !now.isBefore(answerBy);
    }

    /** How long it took, or has taken until now. */
    public Duration taken(Instant now) {
        return Duration.between(at, answer == null ? now : answer.at());
    }
}
