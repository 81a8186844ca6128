package org.leadline.care;

import java.util.List;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Proposals;

/**
 * What there is to pick from, without what it reads as.
 *
 * @param proposals what could be picked, looked for before any pick was applied
 * @param steps every kind of step of the logs and how often it was taken, most first
 * @param attributes what a split can be made by
 */
public record ToPick(Proposals proposals, List<ModeReading.StepCount> steps, List<String> attributes) {
    public ToPick {
        steps = List.copyOf(steps);
        attributes = List.copyOf(attributes);
    }
}
