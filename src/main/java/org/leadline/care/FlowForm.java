package org.leadline.care;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What was typed about the steps of a process.
 *
 * @param milestones steps that mark how far a journey is, in any order
 * @param order in which those of them stand that were placed before; one that is not in it stands where the notes have it
 * @param within by step, minutes as typed; blank for none
 * @param kinds by step, the word of its kind; blank for none
 */
public record FlowForm(
        List<String> milestones, List<String> order, Map<String, String> within, Map<String, String> kinds) {
    /** Begins the field of a problem that is of one step, whose name follows. */
    public static final String WITHIN = "within:";

    public FlowForm {
        milestones = List.copyOf(milestones);
        order = List.copyOf(order);
        within = Map.copyOf(within);
        kinds = Map.copyOf(kinds);
    }

    /** All in the order of the notes. */
    public FlowForm(List<String> milestones, Map<String, String> within, Map<String, String> kinds) {
        this(milestones, List.of(), within, kinds);
    }

    /** The same with one step up or down among those that are placed; as it is where there is no such place. @param place from 0 */
    public FlowForm moved(int place, boolean down) {
        int to = down ? place + 1 : place - 1;
        if (place < 0 || to < 0 || place >= order.size() || to >= order.size()) {
            return this;
        }
        List<String> moved = new ArrayList<>(order);
        Collections.swap(moved, place, to);
        return new FlowForm(milestones, moved, within, kinds);
    }

    /** The milestones as they are to stand: those placed as they were placed, any other right after the milestone that comes before it in the notes. */
    public List<String> inOrder(List<String> ofTheNotes) {
        List<String> standing = new ArrayList<>(order.stream()
                .distinct()
                .filter(milestones::contains)
                .filter(ofTheNotes::contains)
                .toList());
        String before = null;
        for (String step : ofTheNotes) {
            if (milestones.contains(step)) {
                if (!standing.contains(step)) {
                    standing.add(before == null ? 0 : standing.indexOf(before) + 1, step);
                }
                before = step;
            }
        }
        return List.copyOf(standing);
    }
}
