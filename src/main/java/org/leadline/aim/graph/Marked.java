package org.leadline.aim.graph;

import org.jspecify.annotations.Nullable;

/**
 * What one aim does to another, as marked from both sides.
 *
 * @param ofMaker what those whose aim it is say; null where they have not said
 * @param ofNeighbour what those whose aim is touched say; null where they have not said
 */
public record Marked(
        long aimId,
        long touchedId,
        @Nullable Effect ofMaker,
        @Nullable Effect ofNeighbour) {

    /** Whether either side says that it hurts. */
    public boolean hurts() {
        return ofMaker == Effect.HURTS || ofNeighbour == Effect.HURTS;
    }

    /** Whether somebody has not said, or says that it is not known. */
    public boolean notKnown() {
        return ofMaker == null || ofNeighbour == null || ofMaker == Effect.NOT_KNOWN || ofNeighbour == Effect.NOT_KNOWN;
    }

    /** Whether both sides say something, and not the same. */
    public boolean disagreed() {
        return !notKnown() && ofMaker != ofNeighbour;
    }
}
