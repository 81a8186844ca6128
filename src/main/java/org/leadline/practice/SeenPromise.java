package org.leadline.practice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise as one person sees it in this moment.
 *
 * @param may what the person may do now
 * @param keeperName who keeps it now
 * @param unitName the unit that owes it
 * @param toUnitName the receiving unit
 * @param toName the person to whom it was promised; null where to a unit
 * @param overdue whether its day has passed without its keeper saying that it is done
 * @param keeps whether this person keeps it
 * @param receives whether this person is among those who judge it
 */
public record SeenPromise(
        Promise promise,
        Set<PromiseDeed> may,
        String keeperName,
        String unitName,
        String toUnitName,
        @Nullable String toName,
        boolean overdue,
        boolean keeps,
        boolean receives) {
    public SeenPromise {
        may = Set.copyOf(may);
    }

    /** Whether the person may do that now. */
    public boolean may(PromiseDeed deed) {
        return may.contains(deed);
    }
}
