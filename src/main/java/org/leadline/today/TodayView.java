package org.leadline.today;

import java.util.List;
import org.leadline.unit.Unit;
import org.leadline.unit.sheet.Waiting;

/**
 * What matters this shift, for one person in one of their units.
 *
 * @param others their other units
 * @param waiting the most pressing of what waits for them
 * @param moreWaits how many more there are
 * @param left the sections beside what waits: heads-ups, aims, decisions
 * @param right the others
 * @param blank whether nothing stands on the unit's sheet yet
 * @param setsUp whether this person may set the unit up
 * @param works whether this person does the unit's work
 */
public record TodayView(
        Unit unit,
        List<Unit> others,
        List<WaitingRow> waiting,
        int moreWaits,
        List<Shown> left,
        List<Shown> right,
        boolean blank,
        boolean setsUp,
        boolean works) {

    /** What waits, with the unit's name where it is another than the one shown; empty otherwise. */
    public record WaitingRow(Waiting waiting, String ofUnit) {}

    /**
     * A section on the screen.
     *
     * @param key ends its message keys
     * @param filled with the lines that are shown
     * @param more how many are not
     * @param teaches whether it says what it is for where it is empty
     */
    public record Shown(String key, HuddleSheet.Filled filled, int more, boolean teaches) {}
}
