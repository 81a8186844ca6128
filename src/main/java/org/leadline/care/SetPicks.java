package org.leadline.care;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.Picks;

/**
 * What is counted in the reading of a process, as somebody set it.
 *
 * @param version goes up by one with each change; 0 where nobody has picked anything
 * @param by who set it, at {@code at}; both null at version 0
 */
public record SetPicks(
        Picks picks,
        int version,
        @Nullable Someone by,
        @Nullable OffsetDateTime at) {
    static final SetPicks NONE = new SetPicks(Picks.NONE, 0, null, null);
}
