package org.leadline.aim;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadline.aim.graph.AimGraph;
import org.leadline.aim.graph.AimNode;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Reads how all aims hang together, as it stands at this moment. */
@Component
class AimGraphs {
    private final GraphStore store;
    private final ServesStore serves;
    private final Units units;
    private final Clock clock;

    AimGraphs(GraphStore store, ServesStore serves, Units units, Clock clock) {
        this.store = store;
        this.serves = serves;
        this.units = units;
        this.clock = clock;
    }

    /** Every aim that is not retired, drafts too, with what stands on the map of effects. */
    AimGraph whole() {
        List<AimNode> aims = store.listAims();
        Map<Long, Long> bossOf = new HashMap<>();
        aims.stream()
                .map(AimNode::unitId)
                .distinct()
                .flatMap(unitId -> units.find(unitId).stream())
                .forEach(unit -> {
                    long below = unit.id();
                    for (Unit above : units.listAbove(unit)) {
                        bossOf.put(below, above.id());
                        below = above.id();
                    }
                });
        return AimGraph.of(
                aims,
                serves.list(),
                store.listMarks(aims.stream().map(AimNode::id).collect(Collectors.toSet()), clock.instant()),
                bossOf);
    }
}
