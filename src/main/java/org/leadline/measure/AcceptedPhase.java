package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day from which a measure has a centre and limits of its own, with who said so and what they link it to.
 *
 * @param date its first day
 * @param reason what it is linked to, never a cause; 1 to 600 characters
 * @param linkAddress of a decision or a test; null where there is none
 * @param before how things stood there until then
 * @param after how they stand from it on, when it was accepted
 * @param withdrawn null while it counts
 */
public record AcceptedPhase(
        long id,
        long measureId,
        LocalDate date,
        String reason,
        @Nullable String linkAddress,
        Someone by,
        Instant at,
        Limits before,
        Limits after,
        @Nullable Withdrawn withdrawn) {

    /** Numbers that there are not are NaN. */
    public record Limits(double centre, double lower, double upper) {}

    public record Withdrawn(String because, Someone by, Instant at) {}
}
