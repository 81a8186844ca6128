package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of visits: somebody of a layer above comes, and says in a line what it was about. They are not counted, and nobody is ranked by them. */
@Service
@Transactional
public class Visits {
    private static final int SHOWN_DAYS = 90;
    private final VisitStore store;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Visits(VisitStore store, Units units, AuditTrail audit, Clock clock) {
        this.store = store;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of keeping a visit. */
    public sealed interface Keeping {
        /** It is kept. */
        record Kept(Visit visit) implements Keeping {}

        /** Something is to be put right. @param problems by field the key of the sentence that says it */
        record Refused(Map<String, String> problems) implements Keeping {}
    }

    /** The units that somebody of this one visits: those that nest directly in it. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Unit> listToVisit(SignedIn me, long fromUnitId) {
        units.getOurs(me, fromUnitId);
        return units.listBelow(fromUnitId);
    }

    /**
     * Keeps a visit.
     *
     * @param unitId where to; null where none was chosen
     * @param day null where none was given
     * @throws NotHere where the layer is not one's own
     * @throws NotYours where one does not work in it
     */
    public Keeping keep(SignedIn me, long fromUnitId, @Nullable Long unitId, @Nullable LocalDate day, String line) {
        List<Unit> below = listToVisit(me, fromUnitId);
        if (!me.worksIn(fromUnitId)) {
            throw new NotYours("visit");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        if (unitId == null || below.stream().noneMatch(unit -> unit.id() == unitId)) {
            problems.put("to", "practice.problem.visited");
        }
        LocalDate today = LocalDate.now(clock);
        if (day == null || day.isAfter(today) || day.isBefore(today.minusDays(SHOWN_DAYS))) {
            problems.put("day", "practice.problem.visit-day");
        }
        Lines.check("line", line, true, problems);
        if (!problems.isEmpty() || unitId == null || day == null) {
            return new Keeping.Refused(problems);
        }
        long id = store.insert(me, fromUnitId, unitId, day, line.strip(), clock.instant());
        audit.record(me.auditName(), "visited", "/promise/visit/" + id, unitId, null);
        return new Keeping.Kept(store.find(id).orElseThrow());
    }

    /** The visits of the last ninety days to the unit and from it, the last first. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Visit> list(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        return store.listOf(unitId, LocalDate.now(clock).minusDays(SHOWN_DAYS));
    }

    /** One's own visit, for what was said during it. Empty where it is none. */
    @Transactional(readOnly = true)
    public Optional<Visit> findMine(SignedIn me, long visitId) {
        return store.find(visitId).filter(visit -> visit.visitorId() == me.personId());
    }
}
