package org.leadline.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a group of peers.
 *
 * @param measureId what it would bring; null until it has chosen
 * @param steps how it does it, a step each, as it tells its peers; empty where it has not said
 * @param joinedOn the day its people decided to join; null until then
 * @param leftOn null while it is in
 */
public record Peer(
        long groupId,
        long unitId,
        String unit,
        @Nullable Long measureId,
        List<String> steps,
        @Nullable Long soundingId,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    public Peer {
        steps = List.copyOf(steps);
    }

    /** Whether it compares itself and is compared. */
    public boolean isIn() {
        return joinedOn != null && leftOn == null;
    }
}
