package org.leadline.care;

import java.util.List;
import java.util.Map;

/**
 * What was typed about the steps of a process.
 *
 * @param milestones steps that mark how far a journey is, in any order
 * @param within by step, minutes as typed; blank for none
 * @param kinds by step, the word of its kind; blank for none
 */
public record FlowForm(List<String> milestones, Map<String, String> within, Map<String, String> kinds) {
    public FlowForm {
        milestones = List.copyOf(milestones);
        within = Map.copyOf(within);
        kinds = Map.copyOf(kinds);
    }
}
