package org.leadline.aim;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Twenty minutes in which two people whose aims touch tell each other what they want and what each offers.
 *
 * @param unitId the unit of whoever asked for it
 * @param by who asked for it
 * @param with whom they asked
 * @param changedAt when its time was last set
 * @param heldAt when one of the two said that they had talked; null before
 * @param calledOffAt null unless it was called off
 * @param calledOffReason why; null unless it was called off
 */
public record Talk(
        long id,
        long unitId,
        Someone by,
        long otherUnitId,
        Someone with,
        Instant startsAt,
        Instant changedAt,
        @Nullable Instant heldAt,
        @Nullable Instant calledOffAt,
        @Nullable String calledOffReason) {
    /** How long it takes. */
    public static final Duration LENGTH = Duration.ofMinutes(20);

    public String address() {
        return "/aim/talk/" + id;
    }

    /** Whether it is neither held nor called off. */
    public boolean isOpen() {
        return heldAt == null && calledOffAt == null;
    }

    /** The other of the two. */
    public Someone other(long personId) {
        return by.personId() == personId ? with : by;
    }

    /** The unit for which one of the two is there. */
    public long unitOf(long personId) {
        return by.personId() == personId ? unitId : otherUnitId;
    }
}
