package org.leadline.care;

import java.util.List;

/** What there is to choose from. @param steps of the notes, the one that comes first in most journeys first */
public record FlowSteps(SetFlow now, List<String> steps) {
    public FlowSteps {
        steps = List.copyOf(steps);
    }
}
