package org.leadline.sounding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to whom somebody may ask: the people of their unit, of the layer above, of the units below and of the neighbours. */
@Service
@Transactional(readOnly = true)
public class Circles {
    private final Units units;
    private final People people;

    Circles(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** How a circle stands to the unit that asks. */
    public enum Relation {
        OURS,
        ABOVE,
        BELOW,
        NEIGHBOUR
    }

    /** One unit and the people of it who may be asked. */
    public record Circle(Unit unit, Relation relation, List<Person.InUnit> people) {}

    /**
     * Whom somebody of the unit may ask: the unit's own people first. A patient partner asks within the unit.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    public List<Circle> list(SignedIn me, long unitId) {
        Unit ours = units.getOurs(me, unitId);
        List<Circle> circles = new ArrayList<>();
        circles.add(new Circle(ours, Relation.OURS, people.list(me, unitId)));
        if (me.worksIn(unitId)) {
            units.listAbove(ours).stream().limit(1).forEach(above -> circles.add(near(me, above, Relation.ABOVE)));
            units.listBelow(unitId).forEach(below -> circles.add(near(me, below, Relation.BELOW)));
            units.listNeighbours(unitId).forEach(beside -> circles.add(near(me, beside, Relation.NEIGHBOUR)));
        }
        return List.copyOf(circles);
    }

    /** Everybody in the circles by id, each as of the first circle they stand in. */
    Map<Long, Found> everybody(SignedIn me, long unitId) {
        Map<Long, Found> everybody = new LinkedHashMap<>();
        for (Circle circle : list(me, unitId)) {
            for (Person.InUnit here : circle.people()) {
                everybody.putIfAbsent(
                        here.person().id(),
                        new Found(here.person(), circle.unit().id(), here.roles()));
            }
        }
        return everybody;
    }

    record Found(Person person, long unitId, List<Role> roles) {
        boolean leads() {
            return roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY);
        }
    }

    /** Those who lead the layer above, to whom an upward ask goes; empty where there is none above, or it has nobody who leads. */
    List<Found> listLeadingAbove(SignedIn me, long unitId) {
        return list(me, unitId).stream()
                .filter(circle -> circle.relation() == Relation.ABOVE)
                .flatMap(circle -> circle.people().stream()
                        .map(here -> new Found(here.person(), circle.unit().id(), here.roles())))
                .filter(Found::leads)
                .toList();
    }

    /** Who stands in for an asker where they name nobody: somebody who leads the unit, or its shift. */
    Optional<Person> findDeputy(SignedIn me, long unitId) {
        List<Person.InUnit> others = people.list(me, unitId).stream()
                .filter(here -> here.person().id() != me.personId())
                .toList();
        return first(others, Role.LEAD).or(() -> first(others, Role.DEPUTY)).or(() -> first(others, Role.SHIFT_LEAD));
    }

    private static Optional<Person> first(List<Person.InUnit> people, Role role) {
        return people.stream()
                .filter(here -> here.roles().contains(role))
                .map(Person.InUnit::person)
                .findFirst();
    }

    private Circle near(SignedIn me, Unit unit, Relation relation) {
        Sight sight = me.belongsTo(unit.id()) ? Sight.OURS : Sight.NEAR;
        return new Circle(unit, relation, people.listToAsk(me, unit.id(), sight));
    }
}
