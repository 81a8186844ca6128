package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.leadline.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to who leaves, who has left, and who leads where they were: for parts that see to it that nothing is ownerless. It asks for nobody's name, so
 * whoever calls decides what of it is shown to whom.
 */
@Service
@Transactional(readOnly = true)
public class Leavers {
    private final LeaverStore store;
    private final UnitStore units;
    private final PersonStore people;
    private final Clock clock;

    Leavers(LeaverStore store, UnitStore units, PersonStore people, Clock clock) {
        this.store = store;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** Every unit. */
    public List<Unit> listUnits() {
        return units.listAll();
    }

    /** Everybody whose last day is today or comes within that many days, the next to leave first. */
    public List<Person> listLeaving(int withinDays) {
        LocalDate today = LocalDate.now(clock);
        return store.listLeaving(today, today.plusDays(withinDays));
    }

    /** Everybody who had a role in the unit and has none there today, because it ended or because they have left; the last to have come first. */
    public List<Person> listGone(long unitId) {
        return store.listGone(unitId, LocalDate.now(clock));
    }

    /** The people of the unit today, patient partners last. */
    public List<Person.InUnit> listPeople(long unitId) {
        return people.listInUnit(unitId, LocalDate.now(clock));
    }

    /** Those who lead the unit today, then those who stand in for them; empty where there are none. */
    public List<Person> listLeading(long unitId) {
        List<Person.InUnit> here = listPeople(unitId);
        return List.of(Role.LEAD, Role.DEPUTY).stream()
                .flatMap(role -> here.stream()
                        .filter(person -> person.roles().contains(role))
                        .map(Person.InUnit::person))
                .distinct()
                .toList();
    }
}
