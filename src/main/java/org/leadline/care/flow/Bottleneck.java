package org.leadline.care.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where hours are absorbed: patient-hours times the share that stands there past its target.
 *
 * @param milestone where they stood, a number among the milestones
 * @param waitingFor the next milestone, which they were waiting for
 * @param hours patient-hours absorbed, ended or not
 * @param targetMinutes within which they should have gone on
 * @param ownTarget whether the team set that; otherwise it is twice the wait of half of them
 * @param shareOver the share that stands there longer, by Kaplan and Meier
 */
public record Bottleneck(
        int milestone, String waitingFor, double hours, double targetMinutes, boolean ownTarget, double shareOver) {
    private static final double NANOS_AN_HOUR = 3_600e9;

    /** What it weighs: the hours times the share. */
    public double weight() {
        return hours * shareOver;
    }

    /**
     * Every milestone but the last, the heaviest first; one whose half cannot be told and that has no target is left out.
     *
     * @param targetMinutes one for each milestone; null where the team set none
     */
    public static List<Bottleneck> list(Stays stays, List<@Nullable Integer> targetMinutes) {
        List<Bottleneck> found = new ArrayList<>();
        for (int milestone = 0; milestone < stays.milestones().size() - 1; milestone++) {
            List<Stay> here = stays.at(milestone);
            Survival survival = Survival.of(Stuck.spells(here));
            OptionalDouble median = survival.quantile(0.5);
            Integer set = targetMinutes.get(milestone);
            if (set == null && median.isEmpty()) {
                continue;
            }
            double target = set != null ? set : 2 * median.getAsDouble();
            found.add(new Bottleneck(
                    milestone,
                    stays.milestones().get(milestone + 1),
                    here.stream().mapToLong(Stay::nanos).sum() / NANOS_AN_HOUR,
                    target,
                    set != null,
                    survival.at(target)));
        }
        found.sort(Comparator.comparingDouble(Bottleneck::weight).reversed().thenComparingInt(Bottleneck::milestone));
        return List.copyOf(found);
    }
}
