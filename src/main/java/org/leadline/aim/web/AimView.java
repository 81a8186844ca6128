package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Aim;
import org.leadline.aim.Pinned;
import org.leadline.aim.Value;
import org.leadline.unit.Unit;

/**
 * What a unit is for.
 *
 * @param ours whether it is one's own; of another's one sees values and aims alone
 * @param maySet whether this person may write values and aims
 * @param mayPin whether this person works in the unit, and so may pin something
 * @param retired aims that were retired
 * @param pinned null where nothing is
 */
public record AimView(
        Unit unit,
        boolean ours,
        boolean maySet,
        boolean mayPin,
        List<Value> values,
        List<Row> aims,
        List<Row> retired,
        @Nullable PinnedRow pinned,
        List<PinnedRow> ended) {
    private static final int ENOUGH_VALUES = 3;
    private static final int MOST_VALUES = 5;
    private static final int MOST_AIMS = 3;

    /**
     * An aim with what is said of it.
     *
     * @param aside at the margin; empty for nothing
     */
    public record Row(Aim aim, String sentence, String aside, boolean over) {}

    /** What is pinned with what is said of it. */
    public record PinnedRow(Pinned pinned, String sentence) {}

    public boolean isEmpty() {
        return values.isEmpty() && aims.isEmpty();
    }

    public boolean fewValues() {
        return !values.isEmpty() && values.size() < ENOUGH_VALUES;
    }

    public boolean roomForAValue() {
        return values.size() < MOST_VALUES;
    }

    public boolean roomForAnAim() {
        return aims.size() < MOST_AIMS;
    }
}
