package org.leadline.idea.web;

import java.util.List;
import org.leadline.unit.Unit;

/**
 * What a unit tries.
 *
 * @param ours whether it is one's own; of another's one sees what it has made open
 * @param paused a sentence where it takes in no ideas just now; empty otherwise
 * @param warning a sentence where nearly every test succeeded; empty otherwise
 * @param willing names of those who would hold one
 */
public record TryView(
        Unit unit,
        boolean ours,
        String paused,
        String warning,
        List<Row> unanswered,
        List<Row> looking,
        List<Row> goingUp,
        List<Row> held,
        List<Row> running,
        List<Row> stuck,
        List<Row> shelf,
        List<Row> inUse,
        List<Row> parked,
        List<String> willing) {

    /**
     * One line that leads to a page.
     *
     * @param aside at the margin: days
     * @param late whether a person is needed now
     * @param step what a button says; empty for none
     */
    public record Row(String address, String title, String line, String aside, boolean late, String step) {}

    /** Whether nobody has said an idea yet that can be seen here. */
    public boolean isEmpty() {
        return unanswered.isEmpty()
                && looking.isEmpty()
                && goingUp.isEmpty()
                && held.isEmpty()
                && stuck.isEmpty()
                && shelf.isEmpty()
                && inUse.isEmpty()
                && parked.isEmpty();
    }
}
