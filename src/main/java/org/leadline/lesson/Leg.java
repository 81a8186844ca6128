package org.leadline.lesson;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit's turn with a heads-up: open until somebody acknowledges it, then held until it ends there.
 *
 * @param dueAt until when it is to be acknowledged; once it is, until when it is to end
 * @param lateAt when it was told that this has passed; null until then
 * @param holderId who acknowledged it, or to whom it was given since; null while it is open
 * @param ended null until it has ended there
 */
public record Leg(
        long id,
        long unitId,
        Instant at,
        Instant dueAt,
        @Nullable Instant lateAt,
        @Nullable Long holderId,
        @Nullable Instant acknowledgedAt,
        @Nullable Ended ended) {

    /**
     * How it ended.
     *
     * @param passedTo to whom it was passed on, in words; null for other endings
     * @param passedToUnitId the unit it was passed on to, where that is one in Leadline: its leg follows
     */
    public record Ended(
            Ending ending,
            String line,
            @Nullable String passedTo,
            @Nullable Long passedToUnitId,
            long byId,
            Instant at) {}

    public boolean isOpen() {
        return ended == null && holderId == null;
    }

    public boolean isAcknowledged() {
        return ended == null && holderId != null;
    }

    /** Whether its time has passed and nobody has done what it waits for. */
    public boolean isLate(Instant now) {
        return ended == null && !now.isBefore(dueAt);
    }
}
