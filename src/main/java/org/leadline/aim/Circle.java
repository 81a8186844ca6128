package org.leadline.aim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** The units round a unit: itself, above, of the same boss, beside and directly below. */
@Component
class Circle {
    private final Units units;

    Circle(Units units) {
        this.units = units;
    }

    /** By their numbers, itself first. */
    List<Long> list(long unitId) {
        Set<Long> circle = new LinkedHashSet<>(List.of(unitId));
        units.find(unitId).ifPresent(unit -> {
            units.listAbove(unit).forEach(above -> circle.add(above.id()));
            Long boss = unit.parentId();
            if (boss != null) {
                units.listBelow(boss).forEach(sibling -> circle.add(sibling.id()));
            }
        });
        units.listNeighbours(unitId).forEach(beside -> circle.add(beside.id()));
        units.listBelow(unitId).stream().map(Unit::id).forEach(circle::add);
        return List.copyOf(circle);
    }
}
