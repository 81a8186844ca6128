package org.leadline.sounding.act;

import org.jspecify.annotations.Nullable;

/**
 * How one person stands to a sounding.
 *
 * @param deputy whether they stand in now for whoever asks or decides
 * @param turn their turn where they were asked; null where not
 * @param sealed whether they have sealed a view, or their view was revealed
 * @param shiftLead whether they lead the shift of its unit
 * @param colleague whether they belong to its unit
 * @param worksThere whether they do its unit's work, and so may take a view down by telephone
 */
public record Standing(
        boolean asker,
        boolean decider,
        boolean deputy,
        @Nullable Turn turn,
        boolean sealed,
        boolean shiftLead,
        boolean colleague,
        boolean worksThere) {

    /** Whether they were asked. */
    public boolean asked() {
        return turn != null;
    }

    /** Whether they asked, were asked, or decide. */
    public boolean takesPart() {
        return asker || decider || asked();
    }
}
