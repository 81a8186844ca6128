package org.leadline.care.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team calls the steps of a process when its flow is read.
 *
 * @param milestones in the order in which a journey passes them; the last ends what is watched
 * @param kinds what a step is for, by step; a step without one is for none
 */
public record FlowChoices(List<Milestone> milestones, Map<String, StepKind> kinds) {

    /** A step that marks how far a journey is. @param withinMinutes within which it should have gone on from there; null where the team sets none */
    public record Milestone(String step, @Nullable Integer withinMinutes) {}

    public FlowChoices {
        milestones = List.copyOf(milestones);
        kinds = Map.copyOf(kinds);
    }

    /** Their names. */
    public List<String> steps() {
        return milestones.stream().map(Milestone::step).toList();
    }

    /** The steps that the team calls treatment, in the order of their names. */
    public List<String> treatments() {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == StepKind.TREAT)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
