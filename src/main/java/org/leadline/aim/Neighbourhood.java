package org.leadline.aim;

import java.util.List;
import java.util.Map;
import org.leadline.unit.Unit;

/**
 * A unit's aims and all that stand near them.
 *
 * @param ours the unit's own, the joint ones that it has a share in, and the reader's own
 * @param near everybody else's, the newest change first
 * @param nearness by the id of each of those how it stands to ours
 * @param pairs what somebody has marked between ours and theirs, most worth a talk first
 * @param unmarked by the id of each of {@code near} how many effects between it and ours nobody has marked
 */
public record Neighbourhood(
        Unit unit,
        List<NearAim> ours,
        List<NearAim> near,
        Map<Long, Nearness> nearness,
        List<EffectPair> pairs,
        Map<Long, Integer> unmarked) {
    public Neighbourhood {
        ours = List.copyOf(ours);
        near = List.copyOf(near);
        nearness = Map.copyOf(nearness);
        pairs = List.copyOf(pairs);
        unmarked = Map.copyOf(unmarked);
    }
}
