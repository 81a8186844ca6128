package org.leadline.sounding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.DecisionKind;

/**
 * What deciders write when they decide.
 *
 * @param kind null where none was chosen
 * @param because what follows "Best for the patient because"
 * @param choice key of the one chosen, where the promise says it chooses among some; else empty
 * @param by ids of the deciders who decided together
 * @param lookBackOn null where none was given
 * @param answers to views against, by the view's id
 * @param answer to the views against of an unnamed sounding; else empty
 * @param notHeard null where what was typed are no numbers
 */
public record Deciding(
        @Nullable DecisionKind kind,
        String because,
        String decided,
        String value,
        String choice,
        Set<Long> by,
        boolean large,
        @Nullable LocalDate lookBackOn,
        Map<Long, String> answers,
        String answer,
        Decision.@Nullable NotHeard notHeard) {
    public Deciding {
        by = Set.copyOf(by);
        answers = Map.copyOf(answers);
    }
}
