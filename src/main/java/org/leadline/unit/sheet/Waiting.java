package org.leadline.unit.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for one person.
 *
 * @param kind a key that never changes, of the part's own: {@code idea-answer}; also the key of its line in the weekly letter, {@code digest.<kind>}
 * @param unitId the unit whose thing it is
 * @param title what it is, in the words it was said in
 * @param line one sentence about it: who said it, until when
 * @param step what the button says: "Answer it"
 * @param address where the step is taken
 * @param since from when it has waited
 * @param due until when; null where nothing presses
 * @param overdue whether that has passed
 * @param now whether a person is needed now: it stands first and may be red
 */
public record Waiting(
        String kind,
        long unitId,
        String title,
        String line,
        String step,
        String address,
        Instant since,
        @Nullable Instant due,
        boolean overdue,
        boolean now) {

    /** Whether it has waited since some time from one instant until before another. */
    public boolean beganIn(Instant from, Instant until) {
        return !since.isBefore(from) && since.isBefore(until);
    }
}
