package org.leadline.sounding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to endings: care goes ahead, the asker takes the question back, or its time has come. */
@Service
@Transactional
public class Endings {
    private static final int MOST_OF_BECAUSE = 400;
    private final Footings footings;
    private final Reveals reveals;
    private final DueActs dueActs;
    private final Telling telling;
    private final AuditTrail audit;

    Endings(Footings footings, Reveals reveals, DueActs dueActs, Telling telling, AuditTrail audit) {
        this.footings = footings;
        this.reveals = reveals;
        this.dueActs = dueActs;
        this.telling = telling;
        this.audit = audit;
    }

    /**
     * Care goes ahead now: an open bedside sounding ends as spoken instead. No reason is asked, and nobody's name is kept. Nothing happens where it
     * has ended already, so that the tap is always right.
     */
    public void goAhead(SignedIn me, long soundingId) {
        Footing mine = footings.lock(me, soundingId);
        if (mine.sounding().state() != State.OPEN) {
            return;
        }
        mine.demand(Deed.GO_AHEAD);
        reveals.endUnread(mine.sounding(), mine.asked(), mine.opened(), State.SPOKEN_INSTEAD, null);
        audit.recordDayOnly(
                "spoken instead", mine.sounding().address(), mine.sounding().unitId(), null);
    }

    /**
     * Takes the question back, unread.
     *
     * @return by field the key of the sentence that says what is wrong; empty where it was done
     */
    public Map<String, String> withdraw(SignedIn me, long soundingId, String because) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.WITHDRAW);
        Map<String, String> problems = new LinkedHashMap<>();
        Lines.check("because", because, true, MOST_OF_BECAUSE, problems);
        if (problems.isEmpty()) {
            withdrawFor(me, mine.sounding(), because.strip());
        }
        return problems;
    }

    /** Takes back, unread, the question of somebody who leaves; who calls has its lock, and has made sure that it may be taken back. */
    void withdrawFor(SignedIn by, Sounding sounding, String because) {
        if (sounding.template().hasViews()) {
            Footing footing = footings.of(by, sounding);
            reveals.endUnread(sounding, footing.asked(), footing.opened(), State.WITHDRAWN, because);
        } else {
            reveals.end(sounding, State.WITHDRAWN, because);
        }
        audit.record(by.auditName(), "withdrawn unread", sounding.address(), sounding.unitId(), null);
        telling.forget(sounding);
        telling.everybody(sounding, "sounding-ended");
    }

    /** Reads it together where its time has come, as its clock does by itself soon after; before that time nothing happens, whoever calls. */
    public void whenDue(long soundingId) {
        dueActs.close(soundingId);
    }
}
