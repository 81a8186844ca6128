package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which share has gone on to the next milestone, and which has ended otherwise, after how long: cumulative incidences by the estimator of Aalen and Johansen
 * (1978), which one minus Kaplan and Meier would overstate.
 *
 * @param steps one for each length at which a stay ended, the shortest first
 */
public record Exits(List<Step> steps) {
    private static final double NANOS_A_MINUTE = 60e9;

    /** What is known at one length of stay. @param still the share that stays longer; the three are one together */
    public record Step(double minutes, double next, double finished, double still) {}

    public Exits {
        steps = List.copyOf(steps);
    }

    public static Exits of(List<Stay> stays) {
        List<Stay> sorted =
                stays.stream().sorted(Comparator.comparingLong(Stay::nanos)).toList();
        List<Step> steps = new ArrayList<>();
        double still = 1;
        double next = 0;
        double finished = 0;
        for (int at = 0; at < sorted.size(); ) {
            long length = sorted.get(at).nanos();
            int went = 0;
            int ended = 0;
            int end = at;
            for (; end < sorted.size() && sorted.get(end).nanos() == length; end++) {
                went += sorted.get(end).how() == Stay.How.NEXT ? 1 : 0;
                ended += sorted.get(end).how() == Stay.How.FINISHED ? 1 : 0;
            }
            if (went + ended > 0) {
                double atRisk = sorted.size() - at;
                next += still * went / atRisk;
                finished += still * ended / atRisk;
                still *= 1 - (went + ended) / atRisk;
                steps.add(new Step(length / NANOS_A_MINUTE, next, finished, still));
            }
            at = end;
        }
        return new Exits(steps);
    }
}
