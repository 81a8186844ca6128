package org.leadline.care.flow;

import java.util.Map;
import java.util.OptionalDouble;
import org.leadline.care.journey.EventLog;

/**
 * How much joining-up there is to a treatment, by the team's own names for its steps.
 *
 * @param recorded whether the team calls any step of the log coordination: where not, nothing is known, which is not the same as none
 * @param coordinating events of steps that coordinate
 * @param treating events of steps that treat
 */
public record Coordination(boolean recorded, long coordinating, long treating) {

    /** @param kinds by step; steps that the log does not know count for nothing */
    public static Coordination of(EventLog log, Map<String, StepKind> kinds) {
        long[] taken = new long[log.activities().size()];
        for (int step : log.activityOf()) {
            taken[step]++;
        }
        long coordinating = 0;
        long treating = 0;
        boolean recorded = false;
        for (int step = 0; step < taken.length; step++) {
            StepKind kind = kinds.get(log.activities().get(step));
            recorded |= kind == StepKind.COORDINATE;
            coordinating += kind == StepKind.COORDINATE ? taken[step] : 0;
            treating += kind == StepKind.TREAT ? taken[step] : 0;
        }
        return new Coordination(recorded, coordinating, treating);
    }

    /** Coordinating events to each treating one; empty where either is not recorded. */
    public OptionalDouble ratio() {
        return recorded && treating > 0 ? OptionalDouble.of((double) coordinating / treating) : OptionalDouble.empty();
    }
}
