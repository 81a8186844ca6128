package org.leadline.protocol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.post.ToldBacks;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to one's own over-rides, and what their author alone may add to them or take away. Nobody else ever sees them together. */
@Service
@Transactional
public class MyOverRides {
    private static final Set<String> HELPED = Set.of("yes", "no", "cannot-tell");
    private static final Set<Integer> DAYS_UNTIL_LOOK_BACK = Set.of(1, 7, 30);
    private final OverRideStore store;
    private final OverRideReading reading;
    private final Reasons reasons;
    private final ClusterForming clusters;
    private final ToldBacks toldBacks;
    private final Clocks clocks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    MyOverRides(
            OverRideStore store,
            OverRideReading reading,
            Reasons reasons,
            ClusterForming clusters,
            ToldBacks toldBacks,
            Clocks clocks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.reasons = reasons;
        this.clusters = clusters;
        this.toldBacks = toldBacks;
        this.clocks = clocks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own, the newest first. */
    @Transactional(readOnly = true)
    public List<OverRide> list(SignedIn me) {
        return store.listBy(me.personId()).stream()
                .map(it -> reading.overRide(me, it))
                .toList();
    }

    /** Gives the reason that was not given. @throws NotHere where it is not one's own, or has one */
    public Overriding giveReason(SignedIn me, long id, String code) {
        Departed it = mine(me, id);
        if (it.row().getReason() != null) {
            throw new NotHere("over-ride without a reason");
        }
        if (reasons.find(code).isEmpty()) {
            return new Overriding.Refused(Map.of("reason", "override.problem.reason"));
        }
        it.row().setReason(code);
        store.update(it.row());
        clocks.stop(OverRides.NUDGE, Long.toString(id));
        clusters.consider(store.find(id).orElseThrow());
        return done(me, id);
    }

    /**
     * Adds to it, or takes from it what was added.
     *
     * @param bestInterest whether it was in the patient's best interest
     * @param line up to 300 characters; empty for none
     * @param lookBackInDays 1, 7 or 30 from today; 0 for never; null leaves the day as it is
     * @throws NotHere where it is not one's own
     */
    public Overriding add(SignedIn me, long id, boolean bestInterest, String line, @Nullable Integer lookBackInDays) {
        Departed it = mine(me, id);
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("override.problem", "line", line, false, OverRides.LONGEST_LINE, problems);
        if (lookBackInDays != null && lookBackInDays != 0 && !DAYS_UNTIL_LOOK_BACK.contains(lookBackInDays)) {
            problems.put("lookBack", "override.problem.look-back");
        }
        if (!problems.isEmpty()) {
            return new Overriding.Refused(problems);
        }
        DepartureRecord row = it.row();
        row.setBestInterest(bestInterest);
        row.setLine(line.isBlank() ? null : line.strip());
        if (lookBackInDays != null && row.getHelped() == null) {
            row.setLookBackOn(lookBackInDays == 0 ? null : LocalDate.now(clock).plusDays(lookBackInDays));
        }
        store.update(row);
        return done(me, id);
    }

    /** Puts one's name to it, or takes it off. @throws NotHere where it is not one's own */
    public OverRide name(SignedIn me, long id, boolean named) {
        Departed it = mine(me, id);
        it.row().setNamed(named);
        store.update(it.row());
        return reading.overRide(me, store.find(id).orElseThrow());
    }

    /** Takes it back, as if it had not been said. @throws NotHere where it is not one's own @throws NotYours after ten minutes */
    public void takeBack(SignedIn me, long id) {
        Departed it = mine(me, id);
        if (!reading.mayStillGo(it)) {
            throw new NotYours("to take back what was said more than ten minutes ago");
        }
        clusters.leave(it);
        DepartureRecord row = store.find(id).orElseThrow().row();
        row.setTakenBackAt(OverRideStore.at(now()));
        store.update(row);
        clocks.stop(OverRides.NUDGE, Long.toString(id));
        audit.recordDayOnly("over-ride taken back", OverRide.addressOf(id), row.getUnitId(), null);
    }

    /** Says whether it helped the patient; may be said again. @throws NotHere where it is not one's own */
    public Overriding lookBack(SignedIn me, long id, String helped, String line) {
        Departed it = mine(me, id);
        Map<String, String> problems = new LinkedHashMap<>();
        if (!HELPED.contains(helped)) {
            problems.put("helped", "override.problem.helped");
        }
        TypedLines.check("override.problem", "helpedLine", line, false, OverRides.LONGEST_LINE, problems);
        if (!problems.isEmpty()) {
            return new Overriding.Refused(problems);
        }
        DepartureRecord row = it.row();
        row.setHelped(helped);
        row.setHelpedLine(line.isBlank() ? null : line.strip());
        row.setHelpedAt(OverRideStore.at(now()));
        store.update(row);
        return done(me, id);
    }

    /** Asks its author for the reason that was not given; once. */
    void nudge(long id) {
        store.lock(id).map(Departed::row).ifPresent(row -> {
            if (row.getReason() == null && row.getTakenBackAt() == null && row.getNudgeAt() == null) {
                row.setNudgeAt(OverRideStore.at(now()));
                store.update(row);
                toldBacks.tell(
                        row.getById(),
                        row.getUnitId(),
                        OverRide.addressOf(id),
                        row.getSubject(),
                        sentences.say("override.told.nudge"));
            }
        });
    }

    private Overriding done(SignedIn me, long id) {
        return new Overriding.Done(reading.overRide(me, store.find(id).orElseThrow()));
    }

    private Departed mine(SignedIn me, long id) {
        return store.lock(id)
                .filter(it -> reading.isMine(me, it) && it.row().getTakenBackAt() == null)
                .orElseThrow(() -> new NotHere("over-ride"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
