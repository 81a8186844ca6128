package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSteps;
import org.leadline.aim.Pinned;
import org.leadline.aim.Value;
import org.leadline.unit.Unit;

/**
 * What a unit is for.
 *
 * @param ours whether it is one's own; of another's one sees values and aims alone
 * @param maySet whether this person may write values and aims
 * @param mayPin whether this person works in the unit, and so may pin something
 * @param joint aims that it owns with others, or that are at home in it
 * @param people the aims of its people
 * @param drafts not adopted yet; empty where the unit is not one's own
 * @param orphans how many of its aims and measures hang in the air; nought where it is not one's own
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
        List<Row> joint,
        List<Row> people,
        List<Row> drafts,
        int orphans,
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
     * @param whose the person, the owners together, or the unit
     * @param step the one step that it calls for; null where this person may take none
     */
    public record Row(
            Aim aim, String sentence, String aside, boolean over, String whose, AimSteps.@Nullable Step step) {}

    /** What is pinned with what is said of it. */
    public record PinnedRow(Pinned pinned, String sentence) {}

    public boolean isEmpty() {
        return values.isEmpty() && aims.isEmpty() && joint.isEmpty() && people.isEmpty() && drafts.isEmpty();
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
