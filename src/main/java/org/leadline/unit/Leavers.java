package org.leadline.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to who leaves, who has left, and who leads where they were: for parts that see to it that nothing is ownerless. It asks for nobody's name, so
 * whoever calls decides what of it is shown to whom.
 */
@Service
@Transactional(readOnly = true)
public class Leavers {
    private static final List<Role> LEADING = List.of(Role.LEAD, Role.DEPUTY);
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

    /** Whether this person may hold something of the unit: they work in it, or lead a layer above it, or stand in for who does. */
    public boolean mayHold(SignedIn person, long unitId) {
        return person.worksIn(unitId)
                || layersAbove(unitId).stream()
                        .anyMatch(layer -> person.memberships().stream()
                                .anyMatch(mine -> mine.unitId() == layer && LEADING.contains(mine.role())));
    }

    /** Those who lead the unit today, those who stand in for them, then the same of each layer above it, the nearest first. */
    public List<Person> listLeadingUpward(long unitId) {
        List<Person> leading = new ArrayList<>(listLeading(unitId));
        layersAbove(unitId).forEach(layer -> leading.addAll(listLeading(layer)));
        return leading.stream().distinct().toList();
    }

    /** Those who lead the unit today, then those who stand in for them; empty where there are none. */
    public List<Person> listLeading(long unitId) {
        List<Person.InUnit> here = listPeople(unitId);
        return LEADING.stream()
                .flatMap(role -> here.stream()
                        .filter(person -> person.roles().contains(role))
                        .map(Person.InUnit::person))
                .distinct()
                .toList();
    }

    private List<Long> layersAbove(long unitId) {
        List<Long> above = new ArrayList<>();
        Long next = parentOf(unitId);
        while (next != null && !above.contains(next)) {
            above.add(next);
            next = parentOf(next);
        }
        return above;
    }

    private @Nullable Long parentOf(long unitId) {
        return units.find(unitId).map(Unit::parentId).orElse(null);
    }
}
