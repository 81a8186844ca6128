package org.leadline.aim;

import java.util.List;
import java.util.Optional;

/** Where a joint aim is at home. */
final class Homes {
    private Homes() {}

    /** @param chains of each unit itself and all above it, the nearest first @return the first that stands in every chain; empty where none does */
    static Optional<Long> nearestAbove(List<List<Long>> chains) {
        return chains.getFirst().stream()
                .filter(unitId -> chains.stream().allMatch(chain -> chain.contains(unitId)))
                .findFirst();
    }
}
