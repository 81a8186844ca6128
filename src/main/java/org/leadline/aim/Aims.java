package org.leadline.aim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.AimStore.Whose;
import org.leadline.aim.ValueStore.ValueRows;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to values and aims. Everybody of the unit reads them, and of the units above, below and beside it and of the same boss; those who lead it write
 * them, or stand in for who does, or set it up; whoever works there has aims of their own. What they said before is kept.
 */
@Service
@Transactional
public class Aims {
    private final AimStore store;
    private final ValueStore values;
    private final AimReading reading;
    private final AimWriting writing;
    private final AimOwners owners;
    private final AimSight sight;
    private final Units units;
    private final ValueWriting valueWriting;

    Aims(
            AimStore store,
            ValueStore values,
            AimReading reading,
            AimWriting writing,
            AimOwners owners,
            AimSight sight,
            Units units,
            ValueWriting valueWriting) {
        this.store = store;
        this.values = values;
        this.reading = reading;
        this.writing = writing;
        this.owners = owners;
        this.sight = sight;
        this.units = units;
        this.valueWriting = valueWriting;
    }

    /** The values in force, at most five. @throws NotHere where the unit is neither one's own nor above, below or beside it, nor of the same boss */
    @Transactional(readOnly = true)
    public List<Value> listValues(SignedIn me, long unitId) {
        sight.check(me, unitId);
        return values.list(unitId).stream().map(reading::value).toList();
    }

    /** The unit's own aims in force, at most three: neither those of its people nor joint ones. @throws NotHere as {@link #listValues} */
    @Transactional(readOnly = true)
    public List<Aim> list(SignedIn me, long unitId) {
        sight.check(me, unitId);
        return reading.aims(store.listAims(unitId));
    }

    /** The aims in force of the people of a unit, at most three of each. @throws NotHere as {@link #listValues} */
    @Transactional(readOnly = true)
    public List<Aim> listOfPeople(SignedIn me, long unitId) {
        sight.check(me, unitId);
        return reading.aims(store.listOfPeople(unitId));
    }

    /** Joint aims in force that are at home in the unit or that it, or somebody of it, owns with others. @throws NotHere as {@link #listValues} */
    @Transactional(readOnly = true)
    public List<Aim> listJoint(SignedIn me, long unitId) {
        sight.check(me, unitId);
        return reading.aims(store.listJoint(unitId)).stream()
                .filter(Aim::inForce)
                .toList();
    }

    /** The unit's own drafts, and joint ones that it takes part in, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Aim> listDrafts(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return Stream.concat(store.listDrafts(unitId).stream(), store.listJoint(unitId).stream())
                .map(reading::aim)
                .filter(Aim::draft)
                .toList();
    }

    /** The unit's own aims that were retired, with the reasons, the newest first. @throws NotHere as {@link #listValues} */
    @Transactional(readOnly = true)
    public List<Aim> listRetired(SignedIn me, long unitId) {
        sight.check(me, unitId);
        return reading.aims(store.listRetired(unitId));
    }

    /** One aim as {@link #get}; empty where this person does not see it. */
    @Transactional(readOnly = true)
    public Optional<Aim> find(SignedIn me, long aimId) {
        return store.findAim(aimId).map(reading::aim).filter(aim -> sight.sees(me, aim));
    }

    /** One aim, in force, draft or retired. @throws NotHere where there is none, or this person does not see it ({@link AimSight}) */
    @Transactional(readOnly = true)
    public Aim get(SignedIn me, long aimId) {
        return reading.aim(rows(me, aimId));
    }

    /** One value, in force or retired. @throws NotHere where there is none, or as {@link #listValues} */
    @Transactional(readOnly = true)
    public Value getValue(SignedIn me, long valueId) {
        return reading.value(valueRows(me, valueId));
    }

    /** What an aim said and when, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Wording> listHistory(SignedIn me, long aimId) {
        return reading.history(rows(me, aimId));
    }

    /** What a value said and when, the newest first. @throws NotHere as {@link #getValue} */
    @Transactional(readOnly = true)
    public List<Wording> listHistoryOfValue(SignedIn me, long valueId) {
        return reading.history(valueRows(me, valueId));
    }

    /** Whether this person may write the unit's values and aims. */
    public boolean maySet(SignedIn me, long unitId) {
        return AimWriting.maySet(me, unitId);
    }

    /** Whether this person may write that aim: their own; of a unit whoever writes its aims; of a joint one whoever does so in a unit that owns it. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SignedIn me, Aim aim) {
        return writing.mayWrite(me, aim);
    }

    /** Those who can own an aim of the unit: everybody who works in it. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPossibleOwners(SignedIn me, long unitId) {
        return owners.list(me, unitId);
    }

    /**
     * Enters a value.
     *
     * @param sentence 1 to 200 characters
     * @param looksLike what one sees here when it is lived, up to 600 characters; null for nothing yet
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one may not write it
     * @throws NotTaken where the words cannot be taken, or there are five already
     */
    public Value enterValue(SignedIn me, long unitId, String sentence, @Nullable String looksLike) {
        checkMaySet(me, unitId);
        return getValue(me, valueWriting.enter(me, unitId, sentence, looksLike));
    }

    /**
     * Changes what a value says; what it said before is kept.
     *
     * @param version the version of the value when the form was opened
     * @throws NotTaken as {@link #enterValue}, or where somebody changed it meanwhile
     */
    public Value changeValue(SignedIn me, long valueId, int version, String sentence, @Nullable String looksLike) {
        Value before = getValue(me, valueId);
        checkMaySet(me, before.unitId());
        valueWriting.change(me, before, version, sentence, looksLike);
        return getValue(me, valueId);
    }

    /** Retires a value. @param because 1 to 600 characters @throws NotTaken where an aim in force hangs from it */
    public void retireValue(SignedIn me, long valueId, String because) {
        Value value = getValue(me, valueId);
        checkMaySet(me, value.unitId());
        valueWriting.retire(me, value, because);
    }

    /**
     * Enters an aim of the unit, in force at once.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one may not write it
     * @throws NotTaken where something in it cannot be taken, it is a stretch, or there are three already
     */
    public Aim enter(SignedIn me, long unitId, NewAim aim) {
        checkMaySet(me, unitId);
        return get(me, writing.enter(me, new Whose(unitId, null, false, null), "entered", aim));
    }

    /** Enters an aim of one's own in a unit that one works in, as {@link #enter}. @throws NotYours where one does not work there */
    public Aim enterMine(SignedIn me, long unitId, NewAim aim) {
        return get(me, writing.enter(me, mine(me, unitId), "entered", aim));
    }

    /** Enters in a unit, as {@link #enter}, an aim that came of one of another layer by passing. @param cameOfId the aim there */
    public Aim enterPassed(SignedIn me, long unitId, long cameOfId, NewAim aim) {
        checkMaySet(me, unitId);
        return get(me, writing.enter(me, new Whose(unitId, null, false, cameOfId), "passed", aim));
    }

    /** Drafts an aim of the unit: it takes no place until it is adopted, and only the unit reads it. @throws NotTaken as {@link #enter}, for its words alone */
    public Aim draft(SignedIn me, long unitId, NewAim aim) {
        checkMaySet(me, unitId);
        return get(me, writing.draft(me, new Whose(unitId, null, false, null), List.of(unitId), aim));
    }

    /** Drafts an aim of one's own, as {@link #draft}. @throws NotYours where one does not work in the unit */
    public Aim draftMine(SignedIn me, long unitId, NewAim aim) {
        return get(me, writing.draft(me, mine(me, unitId), List.of(unitId), aim));
    }

    /**
     * Adopts a draft: from now on it has a place.
     *
     * @throws NotHere where it is no draft
     * @throws NotYours where one may not write it
     * @throws NotTaken under {@code adopt} where there are three already, or something has to be done first
     */
    public Aim adopt(SignedIn me, long aimId) {
        writing.adopt(me, get(me, aimId));
        return get(me, aimId);
    }

    /**
     * Changes an aim; what it said before is kept.
     *
     * @param version the version of the aim when the form was opened
     * @throws NotTaken as {@link #enter}, or where somebody changed it meanwhile
     */
    public Aim change(SignedIn me, long aimId, int version, NewAim aim) {
        writing.change(me, get(me, aimId), version, aim);
        return get(me, aimId);
    }

    /** Its owner, or somebody who may write it, has looked whether it is still right, and it stays as it is. @throws NotYours to others @throws NotTaken where its last day has passed */
    public Aim looked(SignedIn me, long aimId) {
        writing.look(me, get(me, aimId));
        return get(me, aimId);
    }

    /** Retires an aim, or drops a draft. @param because 1 to 600 characters, kept and shown */
    public void retire(SignedIn me, long aimId, String because) {
        writing.retire(me, get(me, aimId), because);
    }

    private Whose mine(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("to have aims in that unit");
        }
        return new Whose(unitId, me.personId(), false, null);
    }

    private AimRows rows(SignedIn me, long aimId) {
        AimRows rows = store.findAim(aimId).orElseThrow(() -> new NotHere("aim"));
        if (!sight.sees(me, reading.aim(rows))) {
            throw new NotHere("aim");
        }
        return rows;
    }

    private ValueRows valueRows(SignedIn me, long valueId) {
        ValueRows rows = values.find(valueId).orElseThrow(() -> new NotHere("value"));
        if (!sight.sees(me, rows.value().getUnitId())) {
            throw new NotHere("value");
        }
        return rows;
    }

    private void checkMaySet(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!maySet(me, unitId)) {
            throw new NotYours("to set what the unit is for");
        }
    }
}
