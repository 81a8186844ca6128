package org.leadline.measure;

import java.util.List;
import java.util.Set;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.springframework.stereotype.Component;

/** Who sees a measure, and who may do something to it: what is of a unit that is not one's own is as if it were not there. */
@Component
class MeasureSight {
    private static final Set<Role> NO_WORK = Set.of(Role.PATIENT_PARTNER, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);
    private final MeasureStore store;
    private final People people;

    MeasureSight(MeasureStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** @throws NotHere where there is none, or it is of a unit that is not one's own */
    Measure get(SignedIn me, long measureId) {
        return store.find(measureId)
                .filter(measure -> me.belongsTo(measure.unitId()))
                .orElseThrow(() -> new NotHere("measure"));
    }

    /** One that is kept, for somebody who works in its unit. @throws NotHere as {@link #get}, and where it is retired @throws NotYours to others */
    Measure getToWrite(SignedIn me, long measureId) {
        Measure measure = getKept(me, measureId);
        checkWorks(me, measure.unitId());
        return measure;
    }

    /** @throws NotHere as {@link #get}, and where it is retired */
    Measure getKept(SignedIn me, long measureId) {
        Measure measure = get(me, measureId);
        if (measure.retired() != null) {
            throw new NotHere("measure");
        }
        return measure;
    }

    /** One that is kept, for its owner and for whoever leads the unit. @throws NotYours to others */
    Measure getToKeep(SignedIn me, long measureId) {
        Measure measure = getKept(me, measureId);
        if (measure.owner().personId() != me.personId() && !leads(me, measure.unitId())) {
            throw new NotYours("measure");
        }
        return measure;
    }

    void checkOurs(SignedIn me, long unitId) {
        if (!me.belongsTo(unitId)) {
            throw new NotHere("unit");
        }
    }

    void checkWorks(SignedIn me, long unitId) {
        checkOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("unit");
        }
    }

    /** Everybody who works in the unit. @throws NotHere where it is not one's own */
    List<Person> listWorking(SignedIn me, long unitId) {
        return people.list(me, unitId).stream()
                .filter(here -> !NO_WORK.containsAll(here.roles()))
                .map(Person.InUnit::person)
                .toList();
    }

    /** Whether that person works in the unit today. */
    boolean works(long personId, long unitId) {
        return people.find(personId).filter(here -> here.worksIn(unitId)).isPresent();
    }

    static boolean leads(SignedIn me, long unitId) {
        return me.memberships().stream()
                .anyMatch(mine -> mine.unitId() == unitId && (mine.role() == Role.LEAD || mine.role() == Role.DEPUTY));
    }
}
