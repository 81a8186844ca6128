package org.leadline.aim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimStore.AimRows;
import org.leadline.aim.AimStore.Said;
import org.leadline.aim.AimStore.ValueRows;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to values and aims. Everybody of the unit reads them, and of the units above, below and beside it; those who lead it write them, or stand in
 * for who does, or set it up. What they said before is kept.
 */
@Service
@Transactional
public class Aims {
    private static final Set<Role> WRITING = Set.of(Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR);
    private final AimStore store;
    private final AimReading reading;
    private final AimOwners owners;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Aims(AimStore store, AimReading reading, AimOwners owners, Units units, AuditTrail audit, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.owners = owners;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The values in force, at most five. @throws NotHere where the unit is neither one's own nor above, below or beside it */
    @Transactional(readOnly = true)
    public List<Value> listValues(SignedIn me, long unitId) {
        units.get(me, unitId);
        return store.listValues(unitId).stream().map(reading::value).toList();
    }

    /** The aims in force, at most three. @throws NotHere as {@link #listValues} */
    @Transactional(readOnly = true)
    public List<Aim> list(SignedIn me, long unitId) {
        units.get(me, unitId);
        return store.listAims(unitId).stream().map(reading::aim).toList();
    }

    /** The aims that were retired, with the reasons, the newest first. @throws NotHere as {@link #listValues} */
    @Transactional(readOnly = true)
    public List<Aim> listRetired(SignedIn me, long unitId) {
        units.get(me, unitId);
        return store.listRetired(unitId).stream().map(reading::aim).toList();
    }

    /** One aim, in force or retired. @throws NotHere where there is none, or as {@link #listValues} */
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
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && WRITING.contains(mine.role()));
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
        Typed typed = new Typed();
        String line = typed.needed("sentence", sentence, Typed.MOST_OF_A_LINE);
        String more = typed.optional("looksLike", looksLike, Typed.MOST_OF_MORE);
        typed.take();
        long id = store.takePlaceForValue(unitId).orElseGet(() -> {
            typed.refuse("sentence", "aim.problem.five-values");
            typed.take();
            throw new IllegalStateException("refused above");
        });
        store.addWords(id, 1, line, more, me.personId(), clock.instant());
        audit.record(me.auditName(), "value entered", "/aim/value/" + id, unitId, null);
        return getValue(me, id);
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
        checkInForce(before.retired());
        Typed typed = new Typed();
        String line = typed.needed("sentence", sentence, Typed.MOST_OF_A_LINE);
        String more = typed.optional("looksLike", looksLike, Typed.MOST_OF_MORE);
        typed.take();
        if (before.version() != version
                || !store.addWords(valueId, version + 1, line, more, me.personId(), clock.instant())) {
            typed.refuse("sentence", "aim.problem.meanwhile");
        }
        typed.take();
        audit.record(me.auditName(), "value changed", before.address(), before.unitId(), null);
        return getValue(me, valueId);
    }

    /** Retires a value. @param because 1 to 600 characters @throws NotTaken where an aim in force hangs from it */
    public void retireValue(SignedIn me, long valueId, String because) {
        Value value = getValue(me, valueId);
        checkMaySet(me, value.unitId());
        checkInForce(value.retired());
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        if (list(me, value.unitId()).stream().map(Aim::value).anyMatch(held -> held != null && held.id() == valueId)) {
            typed.refuse("because", "aim.problem.value-in-use");
        }
        typed.take();
        store.retireValue(valueId, reason, me.personId(), clock.instant());
        audit.record(me.auditName(), "value retired", value.address(), value.unitId(), null);
    }

    /**
     * Enters an aim.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one may not write it
     * @throws NotTaken where something in it cannot be taken, or there are three already
     */
    public Aim enter(SignedIn me, long unitId, NewAim aim) {
        checkMaySet(me, unitId);
        Typed typed = new Typed();
        Said said = checked(me, unitId, aim, typed);
        long id = store.takePlaceForAim(unitId, clock.instant()).orElseGet(() -> {
            typed.refuse("line", "aim.problem.three-aims");
            typed.take();
            throw new IllegalStateException("refused above");
        });
        store.addWords(id, 1, "entered", said, me.personId(), clock.instant());
        audit.record(me.auditName(), "aim entered", "/aim/" + id, unitId, null);
        return get(me, id);
    }

    /**
     * Changes an aim; what it said before is kept.
     *
     * @param version the version of the aim when the form was opened
     * @throws NotTaken as {@link #enter}, or where somebody changed it meanwhile
     */
    public Aim change(SignedIn me, long aimId, int version, NewAim aim) {
        Aim before = get(me, aimId);
        checkMaySet(me, before.unitId());
        checkInForce(before.retired());
        Typed typed = new Typed();
        Said said = checked(me, before.unitId(), aim, typed);
        if (before.version() != version
                || !store.addWords(aimId, version + 1, "changed", said, me.personId(), clock.instant())) {
            typed.refuse("line", "aim.problem.meanwhile");
        }
        typed.take();
        audit.record(me.auditName(), "aim changed", before.address(), before.unitId(), null);
        return get(me, aimId);
    }

    /** Its owner, or somebody who may write it, has looked whether it is still right, and it stays as it is. @throws NotYours to others @throws NotTaken where its last day has passed */
    public Aim looked(SignedIn me, long aimId) {
        Aim aim = get(me, aimId);
        if (aim.owner().personId() != me.personId()) {
            checkMaySet(me, aim.unitId());
        }
        checkInForce(aim.retired());
        Typed typed = new Typed();
        if (aim.until() != null && aim.until().isBefore(reading.today())) {
            typed.refuse("until", "aim.problem.over");
        }
        typed.take();
        owners.addWords(
                me, store.findAim(aimId).orElseThrow(), "looked", aim.owner().personId());
        audit.record(me.auditName(), "aim looked at", aim.address(), aim.unitId(), null);
        return get(me, aimId);
    }

    /** Retires an aim. @param because 1 to 600 characters, kept and shown */
    public void retire(SignedIn me, long aimId, String because) {
        Aim aim = get(me, aimId);
        checkMaySet(me, aim.unitId());
        checkInForce(aim.retired());
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        typed.take();
        owners.retire(me, aim, reason);
    }

    private Said checked(SignedIn me, long unitId, NewAim aim, Typed typed) {
        String line = typed.needed("line", aim.line(), Typed.MOST_OF_A_LINE);
        boolean handed = aim.origin() == Origin.HANDED;
        String changed = typed.optional("changedInIt", handed ? aim.changedInIt() : null, Typed.MOST_OF_MORE);
        Long valueId = aim.valueId();
        if (valueId != null
                && store.listValues(unitId).stream()
                        .noneMatch(rows -> rows.value().getId().equals(valueId))) {
            typed.refuse("value", "aim.problem.value");
        }
        LocalDate until = aim.until();
        if (until != null && until.isBefore(reading.today())) {
            typed.refuse("until", "aim.problem.past");
        }
        Long ownerId = aim.ownerId();
        if (ownerId != null && owners.list(me, unitId).stream().noneMatch(person -> person.id() == ownerId)) {
            typed.refuse("owner", "aim.problem.owner");
        }
        typed.take();
        return new Said(
                line, valueId, aim.origin(), changed, until, ownerId == null ? owners.first(me, unitId) : ownerId);
    }

    private AimRows rows(SignedIn me, long aimId) {
        AimRows rows = store.findAim(aimId).orElseThrow(() -> new NotHere("aim"));
        units.get(me, rows.aim().getUnitId());
        return rows;
    }

    private ValueRows valueRows(SignedIn me, long valueId) {
        ValueRows rows = store.findValue(valueId).orElseThrow(() -> new NotHere("value"));
        units.get(me, rows.value().getUnitId());
        return rows;
    }

    private void checkMaySet(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!maySet(me, unitId)) {
            throw new NotYours("to set what the unit is for");
        }
    }

    private static void checkInForce(@Nullable Retired retired) {
        if (retired != null) {
            throw new NotHere("aim");
        }
    }
}
