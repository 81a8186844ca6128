package org.leadline.aim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.leadline.aim.AimStore.Whose;
import org.leadline.measure.Measures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes aims: who may, what is taken, and what has to be so before a draft is adopted. */
@Component
class AimWriting {
    private static final Set<Role> WRITING = Set.of(Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR);
    private final AimStore store;
    private final ValueStore values;
    private final ShareStore shares;
    private final AimReading reading;
    private final AimOwners owners;
    private final Measures measures;
    private final ObjectProvider<BeforeAdoption> conditions;
    private final AuditTrail audit;
    private final Clock clock;

    AimWriting(
            AimStore store,
            ValueStore values,
            ShareStore shares,
            AimReading reading,
            AimOwners owners,
            Measures measures,
            ObjectProvider<BeforeAdoption> conditions,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.shares = shares;
        this.reading = reading;
        this.owners = owners;
        this.measures = measures;
        this.conditions = conditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may write the unit's values and aims. */
    static boolean maySet(SignedIn me, long unitId) {
        return me.memberships().stream().anyMatch(mine -> mine.unitId() == unitId && WRITING.contains(mine.role()));
    }

    /** Whether this person may write that aim: their own; of a unit whoever writes its aims; of a joint one whoever does so in a unit that owns it. */
    boolean mayWrite(SignedIn me, Aim aim) {
        Someone person = aim.person();
        if (person != null) {
            return person.personId() == me.personId();
        }
        return aim.joint()
                ? aim.owner().personId() == me.personId()
                        || shares.list(aim.id()).stream()
                                .anyMatch(share -> share.getPersonId() == null
                                        ? maySet(me, share.getUnitId())
                                        : share.getPersonId() == me.personId())
                : maySet(me, aim.unitId());
    }

    /** The number of an aim that takes a place at once. @throws NotTaken where something in it cannot be taken, or every place is */
    long enter(SignedIn me, Whose whose, String done, NewAim aim) {
        Typed typed = new Typed();
        if (aim.stretch()) {
            typed.refuse("stretch", "aim.problem.stretch-drafted-first");
        }
        Said said = checked(me, List.of(whose.unitId()), whose, null, aim, typed);
        long id = store.takePlace(whose, clock.instant()).orElseGet(() -> {
            typed.refuse("line", "aim.problem.three-aims");
            typed.take();
            throw new IllegalStateException("refused above");
        });
        store.addWords(id, 1, done, said, me.personId(), clock.instant());
        audit.record(me.auditName(), "aim entered", "/aim/" + id, whose.unitId(), null);
        return id;
    }

    /** The number of a draft. @param from whose values and measures it may name @throws NotTaken where something in it cannot be taken */
    long draft(SignedIn me, Whose whose, List<Long> from, NewAim aim) {
        Said said = checked(me, from, whose, null, aim, new Typed());
        long id = store.draft(whose);
        store.addWords(id, 1, "entered", said, me.personId(), clock.instant());
        audit.record(me.auditName(), "aim drafted", "/aim/" + id, whose.unitId(), null);
        return id;
    }

    /** Gives a draft a place. @throws NotTaken where a condition is not met, or every place is taken */
    void adopt(SignedIn me, Aim draft) {
        checkMayWrite(me, draft);
        if (!draft.draft() || draft.retired() != null) {
            throw new NotHere("draft");
        }
        store.lock();
        Typed typed = new Typed();
        conditions.forEach(condition -> condition.check(me, draft, typed));
        typed.take();
        AimRows rows = store.findAim(draft.id()).orElseThrow();
        if (!store.adopt(rows.aim(), clock.instant())) {
            typed.refuse("adopt", "aim.problem.three-aims");
            typed.take();
        }
        owners.addWords(me, rows, "adopted", draft.owner().personId());
        audit.record(me.auditName(), "aim adopted", draft.address(), draft.unitId(), null);
    }

    /** Writes other words. @throws NotTaken where they cannot be taken, or somebody changed it meanwhile */
    void change(SignedIn me, Aim before, int version, NewAim aim) {
        checkMayWrite(me, before);
        checkNotRetired(before);
        Typed typed = new Typed();
        if (aim.stretch() && !before.stretch() && !before.draft()) {
            typed.refuse("stretch", "aim.problem.stretch-drafted-first");
        }
        Someone person = before.person();
        Whose whose = new Whose(
                before.unitId(), person == null ? null : person.personId(), before.joint(), before.cameOfId());
        List<Long> from = new ArrayList<>(shares.listUnits(before.id()));
        from.add(before.unitId());
        Said said = checked(me, from, whose, before, aim, typed);
        if (before.version() != version
                || !store.addWords(before.id(), version + 1, "changed", said, me.personId(), clock.instant())) {
            typed.refuse("line", "aim.problem.meanwhile");
        }
        typed.take();
        audit.record(me.auditName(), "aim changed", before.address(), before.unitId(), null);
    }

    /** It was looked at and stays. @throws NotTaken where its last day has passed */
    void look(SignedIn me, Aim aim) {
        if (aim.owner().personId() != me.personId()) {
            checkMayWrite(me, aim);
        }
        checkNotRetired(aim);
        Typed typed = new Typed();
        if (aim.until() != null && aim.until().isBefore(reading.today())) {
            typed.refuse("until", "aim.problem.over");
        }
        typed.take();
        owners.addWords(
                me, store.findAim(aim.id()).orElseThrow(), "looked", aim.owner().personId());
        audit.record(me.auditName(), "aim looked at", aim.address(), aim.unitId(), null);
    }

    /** Ends it. @throws NotTaken where the reason cannot be taken */
    void retire(SignedIn me, Aim aim, String because) {
        checkMayWrite(me, aim);
        checkNotRetired(aim);
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        typed.take();
        owners.retire(me, aim, reason);
    }

    private Said checked(SignedIn me, List<Long> from, Whose whose, @Nullable Aim before, NewAim aim, Typed typed) {
        String line = typed.needed("line", aim.line(), Typed.MOST_OF_A_LINE);
        boolean handed = aim.origin() == Origin.HANDED;
        String changed = typed.optional("changedInIt", handed ? aim.changedInIt() : null, Typed.MOST_OF_MORE);
        Long valueId = aim.valueId();
        if (valueId != null
                && from.stream()
                        .flatMap(unitId -> values.list(unitId).stream())
                        .noneMatch(rows -> rows.value().getId().equals(valueId))) {
            typed.refuse("value", "aim.problem.value");
        }
        LocalDate until = aim.until();
        if (until != null && until.isBefore(reading.today())) {
            typed.refuse("until", "aim.problem.past");
        }
        Long personId = whose.personId();
        Long ownerId = personId == null ? aim.ownerId() : personId;
        if (personId == null
                && ownerId != null
                && from.stream().noneMatch(unitId -> owners.worksIn(ownerId, unitId))) {
            typed.refuse("owner", "aim.problem.owner");
        }
        String measure = aim.measureAddress();
        if (measure == null && before != null && hasNumbersOfOwners(before)) {
            typed.refuse("measure", "aim.problem.result-first");
        }
        if (measure != null
                && (before == null || !measure.equals(before.measureAddress()))
                && !isTheirs(me, from, measure)) {
            typed.refuse("measure", "aim.problem.measure");
        }
        typed.take();
        long owner = ownerId != null
                ? ownerId
                : before == null ? owners.first(me, from.getFirst()) : before.owner().personId();
        return new Said(line, valueId, aim.origin(), changed, until, owner, aim.stretch(), measure);
    }

    private boolean hasNumbersOfOwners(Aim aim) {
        return shares.list(aim.id()).stream().anyMatch(share -> share.getMeasureAddress() != null);
    }

    private boolean isTheirs(SignedIn me, List<Long> from, String measure) {
        return from.stream()
                .filter(me::belongsTo)
                .flatMap(unitId -> measures.list(me, unitId).stream())
                .anyMatch(kept -> kept.address().equals(measure));
    }

    private void checkMayWrite(SignedIn me, Aim aim) {
        if (!mayWrite(me, aim)) {
            throw new NotYours("to write that aim");
        }
    }

    private static void checkNotRetired(Aim aim) {
        if (aim.retired() != null) {
            throw new NotHere("aim");
        }
    }
}
