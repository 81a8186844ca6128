package org.leadline.aim;

import java.util.ArrayList;
import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Where a joint aim is at home. */
@Component
class JointHome {
    private final Units units;

    JointHome(Units units) {
        this.units = units;
    }

    /** The nearest unit above all of them, or one of them that stands above the others; the first where there is none. */
    long of(List<Long> unitIds) {
        return Homes.nearestAbove(unitIds.stream().map(this::withAllAbove).toList())
                .orElse(unitIds.getFirst());
    }

    private List<Long> withAllAbove(long unitId) {
        Unit unit = units.find(unitId).orElseThrow(() -> new NotHere("unit"));
        List<Long> chain = new ArrayList<>(List.of(unitId));
        units.listAbove(unit).forEach(above -> chain.add(above.id()));
        return chain;
    }
}
