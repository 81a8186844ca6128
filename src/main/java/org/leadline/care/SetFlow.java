package org.leadline.care;

import org.leadline.care.flow.FlowChoices;

/**
 * What the team calls the steps of a process when its flow is read.
 *
 * @param version goes up by one with each change; 0 where nobody has chosen, and the notes' own order is proposed
 */
public record SetFlow(FlowChoices choices, int version) {

    public boolean isProposed() {
        return version == 0;
    }
}
