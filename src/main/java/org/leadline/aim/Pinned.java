package org.leadline.aim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one important thing that does not press, pinned to a unit's sheet until it is done or dropped.
 *
 * @param week which week it is in: 1 in its first seven days
 * @param ended null while it is pinned
 */
public record Pinned(
        long id,
        long unitId,
        String line,
        Instant since,
        int week,
        Someone owner,
        @Nullable Ended ended) {
    /** So many weeks it may be pinned; then the unit decides. */
    public static final int WEEKS = 4;

    /**
     * How it ended.
     *
     * @param done whether it was done; otherwise dropped
     * @param because why it was dropped, or what came of it; null where nobody said
     */
    public record Ended(boolean done, @Nullable String because, Instant at) {}

    /** Whether its four weeks are over and the unit has not decided. */
    public boolean needsADecision() {
        return ended == null && week > WEEKS;
    }

    public String address() {
        return "/aim?unit=" + unitId + "#pinned-thing";
    }
}
