package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.AskedRecord;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to asking about an aim, each time as a sounding of all people of a unit: is it worth it to us, how shall we, do we believe it. Whoever may write
 * the aim asks, and writes what was changed because of what was heard; everybody who was asked is told.
 */
@Service
@Transactional
public class AskedAbout {
    private static final int MOST_OF_BECAUSE = 200;
    private static final int MOST_OF_AN_ANSWER = 400;
    private static final int WEEKS_UNTIL_LOOKED_BACK = 13;
    private static final Duration AFTER_THE_REVEAL = Duration.ofMinutes(5);
    private static final Duration A_QUARTER = Duration.ofDays(91);
    private final Aims aims;
    private final AskedStore store;
    private final AskedReading reading;
    private final AimQuestions questions;
    private final AskedTold told;
    private final ShareStore shares;
    private final Asks asks;
    private final Soundings soundings;
    private final Decisions decisions;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    AskedAbout(
            Aims aims,
            AskedStore store,
            AskedReading reading,
            AimQuestions questions,
            AskedTold told,
            ShareStore shares,
            Asks asks,
            Soundings soundings,
            Decisions decisions,
            Clocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.aims = aims;
        this.store = store;
        this.reading = reading;
        this.questions = questions;
        this.told = told;
        this.shares = shares;
        this.asks = asks;
        this.soundings = soundings;
        this.decisions = decisions;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Every time that people were asked about an aim, as far as this person may know of it, the newest first.
     *
     * @throws NotHere where they do not see the aim
     */
    public List<AskedAim> list(SignedIn me, long aimId) {
        return reading.list(me, aims.get(me, aimId));
    }

    /**
     * Asks all people of one's unit about an aim: a week to answer.
     *
     * @return where they are asked
     * @throws NotHere where one does not see the aim, or it is retired
     * @throws NotYours where one may not write it, or its unit is not one's own
     * @throws NotTaken under {@code about} where it is somebody's own aim, no stretch, or asked already; or what the sounding refuses
     */
    public Sounding ask(SignedIn me, long aimId, AskAbout about) {
        Aim aim = aims.get(me, aimId);
        if (aim.retired() != null) {
            throw new NotHere("aim");
        }
        checkMayWrite(me, aim);
        Typed typed = new Typed();
        if (aim.person() != null) {
            typed.refuse("about", "aimask.problem.own");
        } else if (about == AskAbout.BELIEF && !aim.stretch()) {
            typed.refuse("about", "aimask.problem.no-stretch");
        }
        typed.take();
        long unitId = unitThatAsks(me, aim);
        if (reading.list(me, aim).stream()
                .filter(asked -> asked.about() == about)
                .map(AskedAim::sounding)
                .anyMatch(open -> open != null && open.unitId() == unitId && open.state() == State.OPEN)) {
            typed.refuse("about", "aimask.problem.open-already");
        }
        typed.take();
        Sounding sounding = opened(asks.openNow(me, unitId, questions.about(me, unitId, aim, about)));
        long askedId = store.insert(aim, about, unitId, sounding.id(), me.personId(), clock.instant());
        if (about == AskAbout.BELIEF) {
            clocks.set(
                    AskedClocks.READ,
                    Long.toString(askedId),
                    sounding.promise().closesAt().plus(AFTER_THE_REVEAL));
            clocks.set(
                    AskedClocks.AGAIN,
                    Long.toString(aimId),
                    sounding.promise().closesAt().plus(A_QUARTER));
        }
        audit.record(me.auditName(), "asked about an aim", aim.address(), unitId, sounding.address());
        return sounding;
    }

    /**
     * Writes what was changed because of what was heard, and tells everybody who was asked; where it is not decided yet, that decides the sounding.
     *
     * @param changed 1 to 600 characters
     * @param because why that is best for the patient, 1 to 200 characters; only where it is not decided yet
     * @param answerToLow to a profession that finds it not worth it, up to 400 characters; needed where there is one
     * @throws NotHere where there was no such ask, or one may not know of it
     * @throws NotYours where one may not write the aim, or does not decide the sounding
     * @throws NotTaken where something cannot be taken, the answers are not read yet, or it was written before
     */
    public void sayWhatChanged(SignedIn me, long askedId, String changed, String because, String answerToLow) {
        AskedRecord asked = store.find(askedId).orElseThrow(() -> new NotHere("asked"));
        Aim aim = aims.get(me, asked.getAimId());
        checkMayWrite(me, aim);
        AskedAim seen = reading.list(me, aim).stream()
                .filter(one -> one.id() == askedId)
                .findFirst()
                .orElseThrow(() -> new NotHere("asked"));
        Sounding sounding = seen.sounding();
        if (sounding == null) {
            throw new NotHere("asked");
        }
        Typed typed = new Typed();
        if (seen.heard() != null) {
            typed.refuse("changed", "aimask.problem.heard-already");
        } else if (!sounding.isRead()) {
            typed.refuse(
                    "changed",
                    sounding.state() == State.OPEN ? "aimask.problem.still-open" : "aimask.problem.nobody-heard");
        }
        typed.take();
        String what = typed.needed("changed", changed, Typed.MOST_OF_MORE);
        boolean toDecide = sounding.state() == State.REVEALED;
        String best = toDecide ? typed.needed("because", because, MOST_OF_BECAUSE) : "";
        WorthAnswers worth = seen.worth();
        boolean low = worth != null && worth.needsAnAnswer();
        String answer = low
                ? typed.needed("answerToLow", answerToLow, MOST_OF_AN_ANSWER)
                : typed.optional("answerToLow", answerToLow, MOST_OF_AN_ANSWER);
        typed.take();
        if (!store.insertHeard(askedId, what, answer, me.personId(), clock.instant())) {
            typed.refuse("changed", "aimask.problem.heard-already");
            typed.take();
        }
        if (toDecide) {
            decide(me, aim, sounding, what, best, answer == null ? "" : answer);
        }
        told.everybodyAsked(me, aim, Set.of(sounding), "aimask.told.changed", what);
        audit.record(
                me.auditName(), "what was changed was written", aim.address(), asked.getUnitId(), sounding.address());
    }

    private void decide(SignedIn me, Aim aim, Sounding sounding, String what, String best, String answer) {
        Map<String, String> refused = decisions.decide(
                me,
                sounding.id(),
                new Deciding(
                        DecisionKind.DECIDED,
                        best,
                        what,
                        told.valueOf(aim),
                        "",
                        Set.of(me.personId()),
                        false,
                        LocalDate.now(clock).plusWeeks(WEEKS_UNTIL_LOOKED_BACK),
                        Map.of(),
                        answer,
                        new Decision.NotHeard(0, 0, 0)));
        if (!refused.isEmpty()) {
            throw new NotTaken(refused.entrySet().stream()
                    .collect(Collectors.toMap(
                            fault -> fault.getKey().equals("because") ? "because" : "changed",
                            Map.Entry::getValue,
                            (one, other) -> one)));
        }
    }

    private static Sounding opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Sounding sounding) -> sounding;
            case Opening.Refused(Map<String, String> problems) ->
                throw new NotTaken(problems.values().stream()
                        .limit(1)
                        .collect(Collectors.toMap(problem -> "about", Function.identity())));
            case Opening.ChangedMeanwhile() -> throw new IllegalStateException("A draft of this moment was changed");
        };
    }

    /** The aim's own unit; of a joint aim whichever owning unit this person leads. */
    private long unitThatAsks(SignedIn me, Aim aim) {
        if (!aim.joint() && me.belongsTo(aim.unitId())) {
            return aim.unitId();
        }
        return shares.listUnits(aim.id()).stream()
                .filter(unitId -> aims.maySet(me, unitId))
                .findFirst()
                .orElseThrow(() -> new NotYours("to ask a unit that one does not lead"));
    }

    private void checkMayWrite(SignedIn me, Aim aim) {
        if (!aims.mayWrite(me, aim)) {
            throw new NotYours("to ask about that aim");
        }
    }
}
