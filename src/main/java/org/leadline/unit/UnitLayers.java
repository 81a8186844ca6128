package org.leadline.unit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.Layers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells access how units nest, and what units and people are called. */
@Component
@Transactional(readOnly = true)
class UnitLayers implements Layers {

    private final UnitStore units;
    private final PersonStore people;

    UnitLayers(UnitStore units, PersonStore people) {
        this.units = units;
        this.people = people;
    }

    @Override
    public Set<Long> listWithin(Collection<Long> unitIds) {
        List<Unit> all = units.listAll();
        Set<Long> within = new HashSet<>(unitIds);
        boolean grown = true;
        while (grown) {
            grown = within.addAll(all.stream()
                    .filter(unit -> unit.parentId() != null && within.contains(unit.parentId()))
                    .map(Unit::id)
                    .toList());
        }
        return Set.copyOf(within);
    }

    @Override
    public Map<Long, String> unitNames(Collection<Long> unitIds) {
        return units.listAll().stream()
                .filter(unit -> unitIds.contains(unit.id()))
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    @Override
    public Map<Long, String> personNames(Collection<Long> personIds) {
        return people.listNames(personIds);
    }
}
