package org.leadline.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.Units;
import org.leadline.unit.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of promises: said, to whom, by when; kept or not as their receivers judge it. Methods return what is wrong, by field; empty where it was done. */
@Service
@Transactional
public class Promises {
    private static final int MOST_YEARS = 2;
    private final PromiseStore store;
    private final VisitStore visits;
    private final Parties parties;
    private final PromiseRules rules;
    private final Promising promising;
    private final PromisesTold told;
    private final PromiseClock late;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Promises(
            PromiseStore store,
            VisitStore visits,
            Parties parties,
            PromiseRules rules,
            Promising promising,
            PromisesTold told,
            PromiseClock late,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.visits = visits;
        this.parties = parties;
        this.rules = rules;
        this.promising = promising;
        this.told = told;
        this.late = late;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a promise and tells its receiver.
     *
     * @throws NotHere where the unit is not one's own, or the visit is none of one's own there
     * @throws NotYours where one does not work in it
     */
    public Making make(SignedIn me, NewPromise typed) {
        mustWorkIn(me, typed.unitId());
        Map<String, String> problems = rules.check(me, typed);
        Receiver to = typed.to();
        LocalDate by = typed.by();
        Visibility visibility = typed.visibility();
        if (!problems.isEmpty() || to == null || by == null || visibility == null) {
            return new Making.Refused(problems);
        }
        long toUnitId = to instanceof Receiver.WholeUnit(long unitId) ? unitId : typed.unitId();
        List<Promise> overdue = listInTheWay(me, typed.unitId(), toUnitId);
        if (!overdue.isEmpty()) {
            return new Making.OldOnesFirst(overdue);
        }
        Long visitId = typed.visitId();
        if (visitId != null
                && visits.find(visitId)
                        .filter(visit -> visit.visitorId() == me.personId() && visit.unitId() == toUnitId)
                        .isEmpty()) {
            throw new NotHere("visit");
        }
        return new Making.Made(promising.write(me, typed, to, toUnitId, visibility, by));
    }

    /**
     * What stands in the way of a new promise to a unit below: what this person, or their unit, owes it and is late with. Empty where nothing does, and
     * for promises to one's own unit and to neighbours.
     */
    @Transactional(readOnly = true)
    public List<Promise> listInTheWay(SignedIn me, long unitId, long toUnitId) {
        return parties.isBelow(toUnitId, unitId)
                ? store.listOverdue(toUnitId, me.personId(), unitId, today()).stream()
                        .filter(promise -> parties.sees(me, promise))
                        .toList()
                : List.of();
    }

    /** @throws NotHere where there is none, or the person may not know of it */
    @Transactional(readOnly = true)
    public SeenPromise get(SignedIn me, long promiseId) {
        return parties.seen(me, known(me, store.find(promiseId)));
    }

    /** What the unit owes and what is owed to it, as far as the person may know of it, the first due first. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<SeenPromise> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return seen(me, store.listOf(unitId));
    }

    /** What this person keeps and has not ended, in any unit, the first due first. */
    @Transactional(readOnly = true)
    public List<SeenPromise> listMine(SignedIn me) {
        return seen(me, store.listKeptBy(me.personId()));
    }

    /** What is owed to this person, or to a unit for which they judge, the first due first. */
    @Transactional(readOnly = true)
    public List<SeenPromise> listToJudge(SignedIn me) {
        return seen(me, store.listOwedTo(me.personId(), unitsOf(me))).stream()
                .filter(SeenPromise::receives)
                .toList();
    }

    /** To whom somebody of the unit may promise something. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public PromiseRules.Circle listReceivers(SignedIn me, long unitId) {
        return rules.circle(me, unitId);
    }

    /** Its keeper says that it is done, which asks its receiver. @throws NotYours where they may not */
    public void sayDone(SignedIn me, long promiseId) {
        Promise promise = locked(me, promiseId, PromiseDeed.SAY_DONE);
        store.done(promiseId, me.personId(), now());
        late.stop(promise);
        told.receivers(promise, me.personId(), "practice.told.done", me.name());
        audit.record(me.auditName(), "promise said to be done", promise.address(), promise.unitId(), null);
    }

    /** Its receiver says whether it was kept. @param line what they say with it; may be blank */
    public Map<String, String> judge(SignedIn me, long promiseId, boolean kept, String line) {
        Promise promise = locked(me, promiseId, PromiseDeed.JUDGE);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("line", line, false, problems);
        if (problems.isEmpty()) {
            String said = blankToNull(line);
            store.judge(promiseId, kept, said, me.personId(), now());
            late.stop(promise);
            told.makers(
                    promise,
                    me.personId(),
                    kept ? "practice.told.kept" : "practice.told.not-kept",
                    me.name(),
                    told.quoted(said));
            audit.record(
                    me.auditName(),
                    kept ? "promise judged kept" : "promise judged not kept",
                    promise.address(),
                    promise.unitId(),
                    null);
        }
        return problems;
    }

    /** Its keeper asks for another day. @param day null where none was given */
    public Map<String, String> askForAnotherDay(SignedIn me, long promiseId, @Nullable LocalDate day, String reason) {
        Promise promise = locked(me, promiseId, PromiseDeed.ASK_OTHER_DAY);
        Map<String, String> problems = new LinkedHashMap<>();
        if (day == null || day.isAfter(today().plusYears(MOST_YEARS))) {
            problems.put("day", "practice.problem.day");
        } else if (!day.isAfter(promise.dueOn()) || day.isBefore(today())) {
            problems.put("day", "practice.problem.later-day");
        }
        Lines.check("reason", reason, true, problems);
        if (problems.isEmpty() && day != null) {
            store.askForAnotherDay(promise, day, reason.strip(), me.personId(), now());
            told.receivers(promise, me.personId(), "practice.told.other-day", me.name(), told.day(day), reason.strip());
            audit.record(me.auditName(), "another day asked for", promise.address(), promise.unitId(), null);
        }
        return problems;
    }

    /** Its receiver agrees to the other day, or not. @throws NotYours where none is asked for, or it is not theirs to answer */
    public void answerOtherDay(SignedIn me, long promiseId, boolean agreed) {
        Promise promise = locked(me, promiseId, PromiseDeed.ANSWER_OTHER_DAY);
        OtherDay asked = promise.asked();
        if (asked == null) {
            throw new NotYours("another day");
        }
        store.answerOtherDay(promise, asked, agreed, me.personId(), now());
        if (agreed) {
            late.set(store.find(promiseId).orElseThrow());
        }
        told.makers(
                promise,
                me.personId(),
                agreed ? "practice.told.agreed" : "practice.told.not-agreed",
                me.name(),
                told.day(agreed ? asked.newDay() : promise.dueOn()));
        audit.record(
                me.auditName(),
                agreed ? "another day agreed to" : "another day not agreed to",
                promise.address(),
                promise.unitId(),
                null);
    }

    /** Its keeper lets it go, with a reason that its receiver hears. */
    public Map<String, String> letGo(SignedIn me, long promiseId, String reason) {
        Promise promise = locked(me, promiseId, PromiseDeed.LET_GO);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("letGoBecause", reason, true, problems);
        if (problems.isEmpty()) {
            letGo(me, promise, reason.strip());
        }
        return problems;
    }

    void letGo(SignedIn by, Promise promise, String reason) {
        store.letGo(promise.id(), reason, now());
        late.stop(promise);
        told.receivers(promise, by.personId(), "practice.told.let-go", by.name(), reason);
        if (promise.makerId() != promise.keeperId() || promise.keeperId() != by.personId()) {
            told.makers(promise, by.personId(), "practice.told.let-go", by.name(), reason);
        }
        audit.record(by.auditName(), "promise let go", promise.address(), promise.unitId(), null);
    }

    private Promise locked(SignedIn me, long promiseId, PromiseDeed deed) {
        Promise promise = known(me, store.lock(promiseId));
        if (!parties.may(me, promise).contains(deed)) {
            throw new NotYours(deed.name());
        }
        return promise;
    }

    private Promise known(SignedIn me, Optional<Promise> promise) {
        return promise.filter(found -> parties.sees(me, found)).orElseThrow(() -> new NotHere("promise"));
    }

    private List<SeenPromise> seen(SignedIn me, List<Promise> promises) {
        return promises.stream()
                .filter(promise -> parties.sees(me, promise))
                .map(promise -> parties.seen(me, promise))
                .toList();
    }

    private void mustWorkIn(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("promise");
        }
    }

    static List<Long> unitsOf(SignedIn me) {
        return me.memberships().stream()
                .map(SignedIn.Membership::unitId)
                .distinct()
                .toList();
    }

    private static @Nullable String blankToNull(String line) {
        return line.isBlank() ? null : line.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
