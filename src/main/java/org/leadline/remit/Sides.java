package org.leadline.remit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** The two sides of who decides what, a unit and the layer above it: who leads each, and who may read and write what of both. */
@Component
class Sides {
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private final Units units;
    private final People people;

    Sides(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** The layer above; empty at the top. */
    Optional<Unit> findAbove(Unit unit) {
        return units.listAbove(unit).stream().findFirst();
    }

    Unit unit(long unitId) {
        return units.find(unitId).orElseThrow(() -> new NotHere("unit"));
    }

    /** Whether this person is of the unit, or of a layer above it. */
    boolean isWithin(SignedIn me, Unit unit) {
        return Stream.concat(Stream.of(unit), units.listAbove(unit).stream())
                .anyMatch(layer -> me.belongsTo(layer.id()));
    }

    boolean leads(SignedIn me, long unitId) {
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && LEADING.contains(mine.role()));
    }

    /** Whoever leads the unit or keeps its list, and whoever leads the layer above. */
    boolean mayWrite(SignedIn me, Unit unit) {
        return leads(me, unit.id())
                || me.memberships().contains(new SignedIn.Membership(unit.id(), Role.ADMINISTRATOR))
                || findAbove(unit).filter(above -> leads(me, above.id())).isPresent();
    }

    /** @throws NotHere where it is neither one's own nor of a layer that one leads @throws NotYours where one may not write it */
    void checkMayWrite(SignedIn me, Unit unit) {
        if (!mayWrite(me, unit)) {
            if (me.belongsTo(unit.id())) {
                throw new NotYours("to write down who decides what");
            }
            throw new NotHere("unit");
        }
    }

    /** Those who lead the unit, the leads first. */
    List<Person> listLeading(long unitId) {
        return people.listEverybody(unitId).stream()
                .filter(here -> here.roles().stream().anyMatch(LEADING::contains))
                .sorted(java.util.Comparator.comparing(here -> !here.roles().contains(Role.LEAD)))
                .map(Person.InUnit::person)
                .toList();
    }

    /** Those who lead the unit, and those who lead the layer above. */
    List<Person> listBothLeading(Unit unit) {
        List<Person> both = new ArrayList<>(listLeading(unit.id()));
        findAbove(unit).ifPresent(above -> both.addAll(listLeading(above.id())));
        return both.stream().distinct().toList();
    }

    boolean worksIn(long personId, long unitId) {
        return people.find(personId).filter(here -> here.worksIn(unitId)).isPresent();
    }

    Someone someone(long personId) {
        return new Someone(personId, people.getName(personId));
    }
}
