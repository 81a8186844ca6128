package org.leadline.aim.graph;

import java.util.List;

/**
 * An aim that hurts what it serves.
 *
 * @param way from the aim to what it serves and hurts, both ends included: of the shortest ways, the one that goes by the smallest ids
 */
public record Contradiction(long aimId, long hurtId, List<Long> way) {
    public Contradiction {
        way = List.copyOf(way);
    }
}
