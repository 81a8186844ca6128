package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.measure.DefinitionRows.Done;
import org.leadline.measure.intake.MeasureFile;
import org.leadline.unit.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what a unit counts: read by those who belong to it, defined by those who work in it. What a definition said before is kept. */
@Service
@Transactional
public class Measures {
    private final MeasureStore store;
    private final FigureStore figures;
    private final MeasureSight sight;
    private final MeasureChecks checks;
    private final MeasureForms forms;
    private final AimsOfMeasures aims;
    private final AuditTrail audit;
    private final Clock clock;

    Measures(
            MeasureStore store,
            FigureStore figures,
            MeasureSight sight,
            MeasureChecks checks,
            MeasureForms forms,
            AimsOfMeasures aims,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.figures = figures;
        this.sight = sight;
        this.checks = checks;
        this.forms = forms;
        this.aims = aims;
        this.audit = audit;
        this.clock = clock;
    }

    /** The measures that are kept, those of harm first, then by name. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> list(SignedIn me, long unitId) {
        sight.checkOurs(me, unitId);
        return store.listKept(unitId);
    }

    /** The measures that are kept no more, the newest first. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> listRetired(SignedIn me, long unitId) {
        sight.checkOurs(me, unitId);
        return store.listRetired(unitId);
    }

    /** The measures that reach no aim in force: to be given one, or retired. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<Measure> listOrphans(SignedIn me, long unitId) {
        sight.checkOurs(me, unitId);
        Set<String> inForce = aims.list(me, unitId).stream()
                .map(AimsOfMeasures.Known::address)
                .collect(Collectors.toSet());
        return store.listKept(unitId).stream()
                .filter(measure -> measure.aimAddress() == null || !inForce.contains(measure.aimAddress()))
                .toList();
    }

    /** One measure, kept or retired. @throws NotHere where there is none, or it is of a unit that is not one's own */
    @Transactional(readOnly = true)
    public Measure get(SignedIn me, long measureId) {
        return sight.get(me, measureId);
    }

    /** Its definition in every version, the newest first. @throws NotHere as {@link #get} */
    @Transactional(readOnly = true)
    public List<Measure> listHistory(SignedIn me, long measureId) {
        return store.listVersions(sight.get(me, measureId).id());
    }

    /** Whether this person may define measures of the unit, and enter their numbers: they work in it. */
    public boolean mayDefine(SignedIn me, long unitId) {
        return me.worksIn(unitId);
    }

    /** Whether this person may review or retire a measure and renew its target: they own it, or lead its unit. */
    public boolean mayKeep(SignedIn me, Measure measure) {
        return me.belongsTo(measure.unitId())
                && (measure.owner().personId() == me.personId() || MeasureSight.leads(me, measure.unitId()));
    }

    /** Those who can check or own a measure of the unit: everybody who works in it. @throws NotHere where it is not one's own */
    @Transactional(readOnly = true)
    public List<Person> listPossibleOwners(SignedIn me, long unitId) {
        return sight.listWorking(me, unitId);
    }

    /**
     * Defines a measure.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Defining define(SignedIn me, long unitId, MeasureForm typed) {
        sight.checkWorks(me, unitId);
        return define(me, unitId, typed, new Lines());
    }

    /**
     * Defines a measure as a file has it; people, process, aim and balancing measure are found by their names.
     *
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Defining define(SignedIn me, long unitId, MeasureFile file) {
        sight.checkWorks(me, unitId);
        Lines lines = new Lines();
        return define(me, unitId, forms.of(me, unitId, file, lines), lines);
    }

    private Defining define(SignedIn me, long unitId, MeasureForm typed, Lines lines) {
        Definition words = checks.check(me, unitId, typed, null, lines);
        if (words == null) {
            return new Defining.Refused(lines.problems(), typed);
        }
        Optional<Long> id = store.insert(unitId, words.name());
        if (id.isEmpty()) {
            lines.refuse("name", "measure.problem.name-taken");
            return new Defining.Refused(lines.problems(), typed);
        }
        store.add(id.get(), 1, Done.DEFINED, words, me.personId(), clock.instant());
        Measure measure = sight.get(me, id.get());
        audit.record(me.auditName(), "measure defined", measure.address(), unitId, null);
        return new Defining.Defined(measure);
    }

    /**
     * Changes the definition; who changes it is its author then, and its checker looks again.
     *
     * @param version of the measure when the form was opened
     * @throws NotHere as {@link #get}, and where it is retired
     * @throws NotYours where one does not work in the unit
     */
    public Defining change(SignedIn me, long measureId, int version, MeasureForm typed) {
        Measure before = sight.getToWrite(me, measureId);
        if (before.version() != version) {
            return new Defining.ChangedMeanwhile(before, typed);
        }
        Lines lines = new Lines();
        Definition words = checks.check(me, before.unitId(), typed, before, lines);
        if (words != null && keepsNumbers(before, words, lines)) {
            return store.add(measureId, version + 1, Done.CHANGED, words, me.personId(), clock.instant())
                    ? changed(me, measureId)
                    : new Defining.ChangedMeanwhile(sight.get(me, measureId), typed);
        }
        return new Defining.Refused(lines.problems(), typed);
    }

    /** The form of a measure as it is defined, to be changed. */
    public MeasureForm form(Measure measure) {
        return MeasureForms.of(measure);
    }

    /** Its checker has looked at this version of the definition. @throws NotYours to others @throws NotHere as {@link #get}, and where there is a newer version */
    public void check(SignedIn me, long measureId, int version) {
        Measure measure = sight.getKept(me, measureId);
        if (measure.checker().personId() != me.personId()) {
            throw new NotYours("measure");
        }
        if (measure.version() != version) {
            throw new NotHere("measure");
        }
        if (store.check(measureId, version, clock.instant())) {
            audit.record(me.auditName(), "measure checked", measure.address(), measure.unitId(), null);
        }
    }

    /**
     * Its owner has looked whether it is still right, and it stays as it is.
     *
     * @param nextReview by when to look again, {@code 2027-11-22}; blank for a year from today
     * @throws NotYours unless one owns it or leads the unit
     */
    public Doing review(SignedIn me, long measureId, String nextReview) {
        Measure measure = sight.getToKeep(me, measureId);
        Lines lines = new Lines();
        LocalDate until = checks.review(nextReview, lines);
        return kept(me, measure, Done.REVIEWED, DefinitionRows.words(measure).reviewed(until), lines);
    }

    /** Renews its target. @param lapses the day on which it lapses then, {@code 2027-11-22} @throws NotYours unless one owns it or leads the unit */
    public Doing renewTarget(SignedIn me, long measureId, String lapses) {
        Measure measure = sight.getToKeep(me, measureId);
        Measure.Target target = measure.target();
        if (target == null) {
            throw new NotHere("target");
        }
        Lines lines = new Lines();
        LocalDate until = lines.day("targetLapses", lapses);
        if (until == null) {
            lines.refuse("targetLapses", "measure.problem.blank.targetLapses");
            return new Doing.Refused(lines.problems());
        }
        checks.ahead("targetLapses", until, lines);
        Measure.Target renewed = new Measure.Target(
                target.value(),
                target.setBy(),
                target.handed(),
                target.crowdsOut(),
                until,
                target.balancingMeasureId(),
                target.waiver());
        return kept(me, measure, Done.RENEWED, DefinitionRows.words(measure).renewed(renewed), lines);
    }

    /** Retires a measure; its numbers stay. @param because 1 to 600 characters @throws NotYours unless one owns it or leads the unit */
    public Doing retire(SignedIn me, long measureId, String because) {
        Measure measure = sight.getToKeep(me, measureId);
        Lines lines = new Lines();
        String reason = lines.must("because", because, Lines.MOST_OF_MORE);
        if (isBalancing(measure)) {
            lines.refuse("because", "measure.problem.balances");
        }
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        store.retire(measureId, reason, me.personId(), clock.instant());
        audit.record(me.auditName(), "measure retired", measure.address(), measure.unitId(), null);
        return new Doing.Done(measure.address());
    }

    private boolean isBalancing(Measure measure) {
        return store.listKept(measure.unitId()).stream()
                .map(Measure::target)
                .filter(Objects::nonNull)
                .anyMatch(target -> target.handed()
                        && target.waiver() == null
                        && target.balancingMeasureId() != null
                        && target.balancingMeasureId() == measure.id());
    }

    private Doing kept(SignedIn me, Measure measure, Done done, Definition words, Lines lines) {
        boolean meanwhile = lines.areGood()
                && !store.add(measure.id(), measure.version() + 1, done, words, me.personId(), clock.instant());
        if (meanwhile) {
            lines.refuse("version", "measure.problem.meanwhile");
        }
        if (!lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        String what = done == Done.REVIEWED ? "measure reviewed" : "target renewed";
        audit.record(me.auditName(), what, measure.address(), measure.unitId(), null);
        return new Doing.Done(measure.address());
    }

    private Defining changed(SignedIn me, long measureId) {
        Measure now = sight.get(me, measureId);
        audit.record(me.auditName(), "measure changed", now.address(), now.unitId(), "version " + now.version());
        return new Defining.Defined(now);
    }

    /** Numbers that are kept mean what they meant: kind and period stay once there are any. */
    private boolean keepsNumbers(Measure before, Definition words, Lines lines) {
        if ((before.kind() != words.kind() || before.period() != words.period()) && figures.hasAny(before.id())) {
            lines.refuse(before.kind() == words.kind() ? "period" : "kind", "measure.problem.has-numbers");
        }
        return lines.areGood();
    }
}
