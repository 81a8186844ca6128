package org.leadline.sounding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what comes after a decision: said back, looked back on, minds changed. Methods return what is wrong, by field; empty where it was done. */
@Service
@Transactional
public class LookBacks {
    private static final int MOST_OF_A_LINE = 400;
    private static final int MOST_OF_WHAT_HAPPENED = 600;
    private final SoundingStore store;
    private final ViewStore views;
    private final DecisionStore decisions;
    private final Footings footings;
    private final Clockwork clockwork;
    private final Telling telling;
    private final AuditTrail audit;
    private final Clock clock;

    LookBacks(
            SoundingStore store,
            ViewStore views,
            DecisionStore decisions,
            Footings footings,
            Clockwork clockwork,
            Telling telling,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.decisions = decisions;
        this.footings = footings;
        this.clockwork = clockwork;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps that somebody said the decision back at the huddle. Where it did not match, the decision is open again.
     *
     * @param understood how it was understood, where it did not match; may be empty
     */
    public Map<String, String> saidAloud(SignedIn me, long soundingId, boolean matched, String understood) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.SAY_BACK);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("understood", understood, false, MOST_OF_A_LINE, problems);
        if (problems.isEmpty()) {
            decisions.saidAloud(
                    soundingId,
                    inForce(soundingId).id(),
                    matched,
                    understood.isBlank() ? null : understood.strip(),
                    me.personId(),
                    now());
            judged(me, mine.sounding(), matched);
        }
        return problems;
    }

    /** Says it back in writing. @throws NotYours unless this person was drawn and has not written yet */
    public Map<String, String> sayInWriting(SignedIn me, long soundingId, String words) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.SAY_BACK);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("words", words, true, MOST_OF_A_LINE, problems);
        if (problems.isEmpty() && !decisions.write(inForce(soundingId).id(), me.personId(), words.strip())) {
            throw new NotYours("to say it back in writing");
        }
        return problems;
    }

    /** Judges what somebody wrote: whether it is what was decided. @throws NotHere where there is nothing to judge */
    public void judge(SignedIn me, long soundingId, long saidBackId, boolean matched) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.LOOK_BACK);
        if (!decisions.judge(inForce(soundingId).id(), saidBackId, matched, me.personId())) {
            throw new NotHere("said back");
        }
        judged(me, mine.sounding(), matched);
    }

    /** Writes what happened. */
    public Map<String, String> lookBack(SignedIn me, long soundingId, String whatHappened) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.LOOK_BACK);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("whatHappened", whatHappened, true, MOST_OF_WHAT_HAPPENED, problems);
        if (problems.isEmpty()) {
            Sounding sounding = mine.sounding();
            decisions.lookBack(soundingId, whatHappened.strip(), me.personId(), now());
            store.enter(soundingId, State.LOOKED_BACK, now(), null);
            clockwork.lookedBack(sounding);
            telling.everybody(sounding, "sounding-looked-back");
            audit.record(me.auditName(), "looked back", sounding.address(), sounding.unitId(), null);
        }
        return problems;
    }

    /**
     * Says that one has changed one's mind.
     *
     * @param viewId whose view moved one; null where none in particular, or nobody is named
     * @throws NotHere where there is no such view, or it is one's own
     */
    public void changeMind(SignedIn me, long soundingId, @Nullable Long viewId) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.CHANGE_MIND);
        boolean anothers = viewId == null
                || views.list(soundingId).stream()
                        .anyMatch(view -> view.id() == viewId && view.author() != null && !view.isOf(me.personId()));
        if (!anothers) {
            throw new NotHere("view");
        }
        decisions.changeMind(soundingId, me.personId(), viewId, now());
        if (mine.sounding().promise().named()) {
            audit.record(
                    me.auditName(),
                    "a mind was changed",
                    mine.sounding().address(),
                    mine.sounding().unitId(),
                    null);
        }
    }

    private void judged(SignedIn me, Sounding sounding, boolean matched) {
        audit.record(
                me.auditName(),
                matched ? "said back, matched" : "said back, not matched",
                sounding.address(),
                sounding.unitId(),
                null);
        if (!matched) {
            store.enter(sounding.id(), State.REVEALED, now(), null);
            clockwork.reopened(sounding, now());
            telling.deciders(sounding, "sounding-reopened");
        }
    }

    private Decision inForce(long soundingId) {
        return decisions.find(soundingId).decisions().getLast();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
