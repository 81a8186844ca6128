package org.leadline.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.AuditTrail;
import org.leadline.access.Clocks;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.protocol.OverRideStore.Departed;
import org.leadline.protocol.db.tables.records.DepartureRecord;
import org.leadline.unit.People;
import org.leadline.unit.Person;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to over-rides: somebody departed from a step or a target because a patient needed it, and says so by two taps. It records and allows nothing.
 * Its author reads all of it ({@link MyOverRides}); whoever owns the step or the target reads role and reason; the team sees {@link Clusters}.
 */
@Service
@Transactional
public class OverRides {
    /** Characters of the line that may go with it. */
    public static final int LONGEST_LINE = 300;

    static final String NUDGE = "over-ride-nudge";
    /** So long after it was said without a reason its author is asked for one, once. */
    static final Duration NUDGE_AFTER = Duration.ofHours(8);
    /** What a unit's page and counts look back on. */
    static final Duration LOOKED_AT = Duration.ofDays(180);

    private final OverRideStore store;
    private final OverRideSubjects subjects;
    private final OverRideReading reading;
    private final Reasons reasons;
    private final ClusterForming clusters;
    private final Units units;
    private final People people;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    OverRides(
            OverRideStore store,
            OverRideSubjects subjects,
            OverRideReading reading,
            Reasons reasons,
            ClusterForming clusters,
            Units units,
            People people,
            Clocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.reading = reading;
        this.reasons = reasons;
        this.clusters = clusters;
        this.units = units;
        this.people = people;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The step or the target that somebody is about to depart from.
     *
     * @throws NotHere where there is none, or it is of a unit that is not one's own
     * @throws org.leadline.access.NotYours where one does not work there
     */
    @Transactional(readOnly = true)
    public OverRideSubject getSubject(SignedIn me, NewOverRide said) {
        if (said.target() != null) {
            return subjects.getTarget(me, said.target());
        }
        if (said.versionId() == null || said.stepKey() == null) {
            throw new NotHere("step");
        }
        return subjects.getStep(me, said.versionId(), said.stepKey());
    }

    /** All from which one may depart in a unit. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<OverRideSubject> listSubjects(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return subjects.list(me, unitId);
    }

    /** Says that one departed. The audit trail keeps that somebody did, by the day; not who. @throws NotHere as {@link #getSubject} */
    public Overriding say(SignedIn me, NewOverRide said) {
        OverRideSubject subject = getSubject(me, said);
        if (subject.never()) {
            return new Overriding.CallInstead(subject);
        }
        Map<String, String> problems = new LinkedHashMap<>();
        if (!said.reason().isEmpty() && reasons.find(said.reason()).isEmpty()) {
            problems.put("reason", "override.problem.reason");
        }
        TypedLines.check("override.problem", "line", said.line(), false, LONGEST_LINE, problems);
        if (!problems.isEmpty()) {
            return new Overriding.Refused(problems);
        }
        Departed recorded = store.find(insert(me, said, subject)).orElseThrow();
        audit.recordDayOnly("over-ride said", OverRide.addressOf(recorded.row().getId()), subject.unitId(), null);
        if (recorded.row().getReason() == null) {
            clocks.set(
                    NUDGE,
                    Long.toString(recorded.row().getId()),
                    recorded.row().getAt().toInstant().plus(NUDGE_AFTER));
        }
        clusters.consider(recorded);
        return new Overriding.Done(get(me, recorded.row().getId()));
    }

    /** One's own, or one of a step or target that one owns. @throws NotHere where there is none, or it is neither; taken back it is its author's only */
    @Transactional(readOnly = true)
    public OverRide get(SignedIn me, long id) {
        Departed it = store.find(id).orElseThrow(() -> new NotHere("over-ride"));
        if (!reading.isMine(me, it)) {
            if (!reading.isOwner(me, it) || it.row().getTakenBackAt() != null) {
                throw new NotHere("over-ride");
            }
        }
        return reading.overRide(me, it);
    }

    /** Those of half a year of the steps and targets in a unit that this person owns, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<OverRide> listForOwner(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listOf(unitId, clock.instant().minus(LOOKED_AT)).reversed().stream()
                .filter(it -> reading.isOwner(me, it))
                .map(it -> reading.overRide(me, it))
                .toList();
    }

    /** How many of those were looked back on, for whoever owns them. */
    @Transactional(readOnly = true)
    public LookedBack lookBacks(SignedIn me, long unitId) {
        LocalDate today = LocalDate.now(clock);
        List<OverRide> due = listForOwner(me, unitId).stream()
                .filter(one -> one.lookBackOn() != null && !one.lookBackOn().isAfter(today) || one.helped() != null)
                .toList();
        return new LookedBack(
                due.size(),
                (int) due.stream().filter(one -> one.helped() != null).count(),
                (int) due.stream().filter(one -> "yes".equals(one.helped())).count(),
                (int) due.stream().filter(one -> "no".equals(one.helped())).count());
    }

    /** @param due whose day has come @param done that were looked back on @param helped the patient @param not that did not help */
    public record LookedBack(int due, int done, int helped, int not) {}

    private long insert(SignedIn me, NewOverRide said, OverRideSubject subject) {
        Person author = people.get(me, me.personId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DepartureRecord row = new DepartureRecord();
        row.setUnitId(subject.unitId());
        row.setVersionId(subject.versionId());
        row.setStepKey(subject.stepKey());
        row.setTarget(subject.target());
        row.setSubject(subject.words());
        row.setOwnerId(subject.ownerId());
        row.setReason(said.reason().isEmpty() ? null : said.reason());
        row.setBestInterest(false);
        row.setLine(said.line().isBlank() ? null : said.line().strip());
        row.setById(me.personId());
        row.setNamed(false);
        row.setProfession(author.profession());
        row.setGrade(author.grade());
        row.setAt(OverRideStore.at(now));
        return store.insert(row);
    }
}
