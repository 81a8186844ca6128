package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.measure.AcceptedPhase.Limits;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.Chart;
import org.leadline.measure.spc.ChartPoint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to phases: from a day on a measure has a centre and limits of its own. Somebody says so, with a reason, and never its owner. */
@Service
@Transactional
public class Phases {
    private static final Pattern ADDRESS = Pattern.compile("/[A-Za-z0-9/?=&#_-]{1,299}");
    private final PhaseStore store;
    private final MeasureStore measures;
    private final FigureStore figures;
    private final MeasureSight sight;
    private final ProcessesOfMeasures processes;
    private final AuditTrail audit;
    private final Clock clock;

    Phases(
            PhaseStore store,
            MeasureStore measures,
            FigureStore figures,
            MeasureSight sight,
            ProcessesOfMeasures processes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.figures = figures;
        this.sight = sight;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every phase that was accepted, by its day; those that were withdrawn too. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<AcceptedPhase> list(SignedIn me, long measureId) {
        return store.list(sight.get(me, measureId).id());
    }

    /** Whether this person may accept a phase: they work in the unit and do not own the measure. */
    public boolean mayAccept(SignedIn me, Measure measure) {
        return me.worksIn(measure.unitId()) && measure.owner().personId() != me.personId();
    }

    /**
     * Accepts a phase.
     *
     * @param date its first day, one that has a number and is not the first
     * @param reason what it is linked to, never a cause; 1 to 600 characters
     * @param linkAddress of a decision or a test, {@code /try/test/4}; null or blank for none
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public Doing accept(SignedIn me, long measureId, LocalDate date, String reason, @Nullable String linkAddress) {
        Measure measure = sight.getToWrite(me, measureId);
        measures.hold(measureId);
        Lines lines = new Lines();
        String line = lines.must("reason", reason, Lines.MOST_OF_MORE);
        String link = linkAddress == null ? "" : linkAddress.strip();
        if (!link.isEmpty() && !ADDRESS.matcher(link).matches()) {
            lines.refuse("linkAddress", "measure.problem.link");
        }
        if (!mayAccept(me, measure)) {
            lines.refuse("date", "measure.problem.owner-accepts");
        }
        List<LocalDate> rebases = new ArrayList<>(store.list(measureId).stream()
                .filter(phase -> phase.withdrawn() == null)
                .map(AcceptedPhase::date)
                .toList());
        if (rebases.contains(date)) {
            lines.refuse("date", "measure.problem.phase-there");
        }
        Optional<Limits> before = limits(me, measure, rebases, date);
        rebases.add(date);
        Optional<Limits> after = limits(me, measure, rebases, date);
        if (before.isEmpty() || after.isEmpty()) {
            lines.refuse("date", "measure.problem.phase-day");
        }
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        store.insert(
                new PhaseStore.Entry(
                        measureId,
                        date,
                        line,
                        link.isEmpty() ? null : link,
                        me.personId(),
                        measure.owner().personId(),
                        before.orElseThrow(),
                        after.orElseThrow()),
                clock.instant());
        audit.record(me.auditName(), "phase accepted", measure.address(), measure.unitId(), "from " + date);
        return new Doing.Done(measure.address());
    }

    /** Withdraws a phase; it stays in view. @param because 1 to 600 characters @throws NotHere where there is none in force */
    public Doing withdraw(SignedIn me, long measureId, long phaseId, String because) {
        Measure measure = sight.getToWrite(me, measureId);
        Lines lines = new Lines();
        String reason = lines.must("because", because, Lines.MOST_OF_MORE);
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        if (!store.withdraw(measureId, phaseId, reason, me.personId(), clock.instant())) {
            throw new NotHere("phase");
        }
        audit.record(me.auditName(), "phase withdrawn", measure.address(), measure.unitId(), null);
        return new Doing.Done(measure.address());
    }

    /** How things stand on that day with those phases; empty where that day has no point after the first, or there is no chart. */
    private Optional<Limits> limits(SignedIn me, Measure measure, List<LocalDate> rebases, LocalDate date) {
        String address = measure.processAddress();
        CareKind kind = address == null
                ? CareKind.NOT_SAID
                : processes
                        .find(me, address)
                        .map(ProcessesOfMeasures.Known::kind)
                        .orElse(CareKind.NOT_SAID);
        Chart chart = MeasureReadings.shown(measure, kind, figures.list(measure.id()), rebases, LocalDate.now(clock))
                .chart();
        return chart == null
                ? Optional.empty()
                : chart.points().stream()
                        .skip(1)
                        .filter(point -> point.date().equals(date))
                        .filter(point -> !Double.isNaN(point.value()))
                        .findFirst()
                        .map(Phases::limits);
    }

    private static Limits limits(ChartPoint point) {
        return new Limits(point.centre(), point.lower(), point.upper());
    }
}
