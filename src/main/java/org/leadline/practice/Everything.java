package org.leadline.practice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.NotHere;
import org.leadline.unit.Leavers;
import org.leadline.unit.Person;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people hold, of every part of Leadline. */
@Component
class Everything {
    private final ObjectProvider<Holds> parts;
    private final Leavers leavers;

    Everything(ObjectProvider<Holds> parts, Leavers leavers) {
        this.parts = parts;
        this.leavers = leavers;
    }

    /** What a person holds, what presses first. */
    List<Held> listHeld(long personId) {
        return sorted(parts.orderedStream()
                .flatMap(part -> part.listHeld(personId).stream())
                .toList());
    }

    List<Held> listOwnerless(long unitId) {
        return sorted(parts.orderedStream()
                .flatMap(part -> part.listOwnerless(unitId).stream())
                .toList());
    }

    /** By thing whose it was before they left the unit; without those of which nobody knows. */
    Map<Thing, Person> leaversOf(long unitId) {
        Map<Thing, Person> leavers = new LinkedHashMap<>();
        for (Person gone : this.leavers.listGone(unitId)) {
            listHeld(gone.id()).forEach(held -> leavers.putIfAbsent(Thing.of(held), gone));
        }
        return leavers;
    }

    /** @throws NotHere where there is no such part */
    Holds part(String key) {
        return parts.stream()
                .filter(part -> part.part().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotHere("part"));
    }

    /** Who takes it on by the rules of its part. */
    Optional<Long> findHeir(Thing thing) {
        return part(thing.part()).findHeir(thing.id());
    }

    private static List<Held> sorted(List<Held> held) {
        return held.stream()
                .sorted(Comparator.comparing(Held::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
