package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.unit.Leavers;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Component;

/** Finds out who stands how to a promise: who judges it, who reads it, and what each may do. Nobody judges what they made or keep. */
@Component
class Parties {
    private final People people;
    private final Units units;
    private final Leavers leavers;
    private final Clock clock;

    Parties(People people, Units units, Leavers leavers, Clock clock) {
        this.people = people;
        this.units = units;
        this.leavers = leavers;
        this.clock = clock;
    }

    /**
     * Those who judge it: the person to whom it was promised; of a unit whoever leads it, or its people where those who lead it made or keep it. What was
     * promised to somebody who has left is judged as if it had been promised to their unit.
     */
    Set<Long> receivers(Promise promise) {
        Long one = promise.toPersonId();
        if (one != null
                && one != promise.keeperId()
                && people.find(one)
                        .filter(here -> here.belongsTo(promise.toUnitId()))
                        .isPresent()) {
            return Set.of(one);
        }
        Set<Long> leading = others(promise, leavers.listLeading(promise.toUnitId()));
        return leading.isEmpty()
                ? others(
                        promise,
                        leavers.listPeople(promise.toUnitId()).stream()
                                .map(Person.InUnit::person)
                                .toList())
                : leading;
    }

    private static Set<Long> others(Promise promise, List<Person> people) {
        return people.stream()
                .map(Person::id)
                .filter(id -> id != promise.makerId() && id != promise.keeperId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether this person may know of it. */
    boolean sees(SignedIn me, Promise promise) {
        Long one = promise.toPersonId();
        boolean part = promise.keeperId() == me.personId()
                || promise.makerId() == me.personId()
                || one != null && one == me.personId();
        return part
                || one == null && me.belongsTo(promise.toUnitId())
                || promise.visibility() != Visibility.MINE
                        && promise.visibility().isSeenFrom(units.sight(me, promise.unitId()))
                || receivers(promise).contains(me.personId());
    }

    Set<PromiseDeed> may(SignedIn me, Promise promise) {
        Set<PromiseDeed> deeds = EnumSet.noneOf(PromiseDeed.class);
        if (!promise.state().isOwed()) {
            return deeds;
        }
        boolean open = promise.state() == PromiseState.OPEN;
        if (promise.keeperId() == me.personId()) {
            deeds.add(PromiseDeed.LET_GO);
            if (open) {
                deeds.add(PromiseDeed.SAY_DONE);
            }
            if (open && promise.asked() == null) {
                deeds.add(PromiseDeed.ASK_OTHER_DAY);
            }
        }
        boolean itsDayHasCome = !LocalDate.now(clock).isBefore(promise.dueOn());
        boolean answers = promise.asked() != null;
        if ((!open || itsDayHasCome || answers) && receivers(promise).contains(me.personId())) {
            if (!open || itsDayHasCome) {
                deeds.add(PromiseDeed.JUDGE);
            }
            if (answers) {
                deeds.add(PromiseDeed.ANSWER_OTHER_DAY);
            }
        }
        return deeds;
    }

    SeenPromise seen(SignedIn me, Promise promise) {
        Long one = promise.toPersonId();
        return new SeenPromise(
                promise,
                may(me, promise),
                people.getName(promise.keeperId()),
                nameOf(promise.unitId()),
                nameOf(promise.toUnitId()),
                one == null ? null : people.getName(one),
                promise.isOverdue(LocalDate.now(clock)),
                promise.keeperId() == me.personId(),
                promise.state().isOwed() && receivers(promise).contains(me.personId()));
    }

    /** Whether the unit nests in the other, at whatever depth. */
    boolean isBelow(long unitId, long layerId) {
        return units.find(unitId).map(units::listAbove).orElse(List.of()).stream()
                .anyMatch(above -> above.id() == layerId);
    }

    private String nameOf(long unitId) {
        return units.find(unitId).map(Unit::name).orElseThrow(() -> new NotHere("unit"));
    }
}
