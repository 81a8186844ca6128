package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Differences;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.PassRecord;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to passing an aim between layers: handed down to a unit below, or up to the layer above. Those who lead the other unit take it in their own
 * words, or return it with a reason, within fourteen days. What is handed down is changed, or it is said why not. The lower of the two aims serves the
 * upper.
 */
@Service
@Transactional
public class Passes {
    static final Duration UNTIL_THE_ANSWER = Duration.ofDays(14);
    private final PassStore store;
    private final PassReading reading;
    private final ServesStore serves;
    private final PassesTold told;
    private final PassClock late;
    private final Aims aims;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Passes(
            PassStore store,
            PassReading reading,
            ServesStore serves,
            PassesTold told,
            PassClock late,
            Aims aims,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.serves = serves;
        this.told = told;
        this.late = late;
        this.aims = aims;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where this person may pass an aim: the units right below and the layer right above; empty where they may not, or it is not a unit's own aim in force. */
    @Transactional(readOnly = true)
    public List<Unit> listWhereTo(SignedIn me, Aim aim) {
        if (!maySet(me, aim.unitId()) || !isPassable(aim)) {
            return List.of();
        }
        Unit mine = units.getOurs(me, aim.unitId());
        List<Unit> where = new ArrayList<>(units.listBelow(mine.id()));
        units.listAbove(mine).stream().findFirst().ifPresent(where::add);
        return List.copyOf(where);
    }

    /**
     * Passes an aim as it says now.
     *
     * @param note what is said with it, up to 600 characters; blank for nothing
     * @throws NotHere where there is no such aim, or the person may not know of it
     * @throws NotYours where they may not write the aims of its unit
     * @throws NotTaken where it cannot go there, or waits there already
     */
    public Pass pass(SignedIn me, long aimId, @Nullable Long toUnitId, String note) {
        Aim aim = aims.get(me, aimId);
        checkMaySet(me, aim.unitId());
        Typed typed = new Typed();
        String said = typed.optional("note", note, Typed.MOST_OF_MORE);
        Unit to = listWhereTo(me, aim).stream()
                .filter(unit -> Objects.equals(unit.id(), toUnitId))
                .findFirst()
                .orElse(null);
        if (to == null) {
            typed.refuse("to", isPassable(aim) ? "pass.problem.to" : "pass.problem.not-in-force");
        } else if (isThere(aim, to.id())) {
            typed.refuse("to", "pass.problem.there");
        }
        typed.take();
        Instant now = now();
        Direction direction =
                Objects.equals(Objects.requireNonNull(to).parentId(), aim.unitId()) ? Direction.DOWN : Direction.UP;
        Optional<Long> id = store.insert(
                aimId, aim.version(), to.id(), direction, said, me.personId(), now, now.plus(UNTIL_THE_ANSWER));
        if (id.isEmpty()) {
            typed.refuse("to", "pass.problem.there");
            typed.take();
        }
        Pass pass = reading.pass(store.find(id.orElseThrow()).orElseThrow());
        late.set(pass);
        told.passed(me, pass);
        audit.record(me.auditName(), "aim passed " + direction.word(), pass.aimAddress(), aim.unitId(), to.address());
        return pass;
    }

    /** One pass. @throws NotHere where there is none, or the person belongs to neither of its units nor to a layer above one */
    @Transactional(readOnly = true)
    public Pass get(SignedIn me, long passId) {
        return known(me, store.find(passId));
    }

    /** What waits for the unit's answer, the first due first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Pass> listWaiting(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listWaiting(List.of(unitId)).stream().map(reading::pass).toList();
    }

    /** What was passed to the unit, or from it, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Pass> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listAround(List.of(unitId), Instant.EPOCH).stream()
                .map(reading::pass)
                .filter(pass -> reading.reads(me, pass))
                .toList();
    }

    /** The same aim at each layer, as far as the person may know of it, from where it was first said. @throws NotHere as {@link Aims#get} */
    @Transactional(readOnly = true)
    public List<Layer> listLayers(SignedIn me, long aimId) {
        return reading.chain(me, aims.get(me, aimId).id());
    }

    /** Whether this person may take or return it now. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(SignedIn me, Pass pass) {
        return pass.waits() && maySet(me, pass.to().unitId());
    }

    /**
     * Takes it as an aim of the unit's own; of what is handed down the origin is <em>handed to us</em>, of what comes up <em>made together</em>.
     *
     * @param words what it says here; its origin is not looked at
     * @param nothingBecause why nothing was changed in what was handed down, up to 600 characters; blank where something was
     * @return the new aim
     * @throws NotYours where they may not write the aims of the unit
     * @throws NotTaken as {@link Aims#enter}; where something was handed down and neither changed nor said why not, or both; where it ended meanwhile
     */
    public Aim take(SignedIn me, long passId, NewAim words, String nothingBecause) {
        Pass pass = lockedToAnswer(me, passId);
        boolean down = pass.direction() == Direction.DOWN;
        Typed typed = new Typed();
        String why = down ? typed.optional("nothingBecause", nothingBecause, Typed.MOST_OF_MORE) : null;
        if (down) {
            checkChanged(typed, pass, words, why);
        }
        if (aims.get(me, pass.aimId()).retired() != null) {
            typed.refuse("line", "pass.problem.ended");
        }
        typed.take();
        Aim taken = aims.enterPassed(
                me,
                pass.to().unitId(),
                pass.aimId(),
                new NewAim(
                        words.line(),
                        words.valueId(),
                        down ? Origin.HANDED : Origin.TOGETHER,
                        words.changedInIt(),
                        words.until(),
                        words.ownerId()));
        Instant now = now();
        store.take(passId, taken.id(), why, me.personId(), now);
        serves.lock();
        serves.insert(down ? taken.id() : pass.aimId(), down ? pass.aimId() : taken.id(), me.personId(), now);
        late.stop(pass);
        told.taken(me, pass, taken);
        audit.record(
                me.auditName(), "passed aim taken", pass.address(), pass.to().unitId(), taken.address());
        return aims.get(me, taken.id());
    }

    /** Returns it. @param because 1 to 600 characters @throws NotYours where they may not write the aims of the unit */
    public void giveBack(SignedIn me, long passId, String because) {
        Pass pass = lockedToAnswer(me, passId);
        Typed typed = new Typed();
        String reason = typed.needed("because", because, Typed.MOST_OF_MORE);
        typed.take();
        store.giveBack(passId, reason, me.personId(), now());
        late.stop(pass);
        told.returned(me, pass, reason);
        audit.record(
                me.auditName(), "passed aim returned", pass.address(), pass.to().unitId(), null);
    }

    private static void checkChanged(Typed typed, Pass pass, NewAim words, @Nullable String why) {
        LocalDate until = pass.until();
        boolean changed = Differences.any(Differences.between(pass.line(), words.line()))
                || !Objects.equals(until, words.until())
                || words.changedInIt() != null && !words.changedInIt().isBlank();
        if (!changed && why == null) {
            typed.refuse("nothingBecause", "pass.problem.no-change");
        } else if (changed && why != null) {
            typed.refuse("nothingBecause", "pass.problem.changed-after-all");
        }
    }

    /** Whether it waits for that unit's answer, or the unit has it. */
    private boolean isThere(Aim aim, long unitId) {
        return store.listOf(aim.id()).stream()
                        .filter(row -> row.getToUnitId() == unitId)
                        .map(reading::pass)
                        .anyMatch(pass ->
                                pass.waits() || pass.answer() instanceof Pass.Taken taken && inForce(taken.aimId()))
                || store.findTakenAs(aim.id())
                        .map(reading::pass)
                        .filter(pass -> pass.from().unitId() == unitId && inForce(pass.aimId()))
                        .isPresent();
    }

    private boolean inForce(long aimId) {
        return reading.isInForce(aimId);
    }

    private static boolean isPassable(Aim aim) {
        return aim.inForce() && aim.ofTheUnit();
    }

    private Pass lockedToAnswer(SignedIn me, long passId) {
        Pass pass = known(me, store.lock(passId));
        if (!maySet(me, pass.to().unitId())) {
            throw new NotYours("to answer what was passed");
        }
        if (!pass.waits()) {
            throw new NotHere("pass");
        }
        return pass;
    }

    private Pass known(SignedIn me, Optional<PassRecord> row) {
        return row.map(reading::pass).filter(pass -> reading.reads(me, pass)).orElseThrow(() -> new NotHere("pass"));
    }

    private void checkMaySet(SignedIn me, long unitId) {
        if (!maySet(me, unitId)) {
            throw new NotYours("to pass an aim on");
        }
    }

    private boolean maySet(SignedIn me, long unitId) {
        return aims.maySet(me, unitId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
