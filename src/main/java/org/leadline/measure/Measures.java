package org.leadline.measure;

import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what a unit counts: read by those who belong to it, defined by those who work in it. What a definition said before is kept. */
@Service
@Transactional
public class Measures {

    /** The measures that are kept, those of harm first, then by name. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> list(SignedIn me, long unitId) {
        throw new UnsupportedOperationException();
    }

    /** The measures that are kept no more, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> listRetired(SignedIn me, long unitId) {
        throw new UnsupportedOperationException();
    }

    /** The measures that reach no aim in force: to be given one, or retired. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> listOrphans(SignedIn me, long unitId) {
        throw new UnsupportedOperationException();
    }

    /** One measure, kept or retired. @throws NotHere where there is none, or it is of a unit that is not one's own */
    @Transactional(readOnly = true)
    public Measure get(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** Its definition in every version, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Measure> listHistory(SignedIn me, long measureId) {
        throw new UnsupportedOperationException();
    }

    /** Whether this person may define measures of the unit, and enter their numbers: they work in it. */
    public boolean mayDefine(SignedIn me, long unitId) {
        return me.worksIn(unitId);
    }

    /** Those who can check or own a measure of the unit: everybody who works in it. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPossibleOwners(SignedIn me, long unitId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Defines a measure.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Defining define(SignedIn me, long unitId, MeasureForm typed) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes the definition; who changes it is its author then, and its checker looks again.
     *
     * @param version of the measure when the form was opened
     * @throws NotHere as {@link #get}, and where it is retired
     * @throws NotYours where one does not work in the unit
     */
    public Defining change(SignedIn me, long measureId, int version, MeasureForm typed) {
        throw new UnsupportedOperationException();
    }

    /** The form of a measure as it is defined, to be changed. */
    public MeasureForm form(Measure measure) {
        throw new UnsupportedOperationException();
    }

    /** Its checker has looked at this version of the definition. @throws NotYours to others @throws NotHere as {@link #get}, and where there is a newer version */
    public void check(SignedIn me, long measureId, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Its owner has looked whether it is still right, and it stays as it is.
     *
     * @param nextReview by when to look again, {@code 2027-11-22}; blank for a year from today
     * @throws NotYours unless one owns it or leads the unit
     */
    public Doing review(SignedIn me, long measureId, String nextReview) {
        throw new UnsupportedOperationException();
    }

    /** Renews its target. @param lapses the day on which it lapses then, {@code 2027-11-22} @throws NotYours unless one owns it or leads the unit */
    public Doing renewTarget(SignedIn me, long measureId, String lapses) {
        throw new UnsupportedOperationException();
    }

    /** Retires a measure; its numbers stay. @param because 1 to 600 characters @throws NotYours unless one owns it or leads the unit */
    public Doing retire(SignedIn me, long measureId, String because) {
        throw new UnsupportedOperationException();
    }
}
