package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.ProcessesOfMeasures.Known;
import org.leadline.measure.spc.NumberKind;
import org.springframework.stereotype.Component;

/** Looks a form over that defines a measure, field by field. */
@Component
class MeasureChecks {
    static final int MOST_OF_NAME = 120;
    private static final int MOST_OF_LINE = 200;
    private static final int MOST_OF_UNIT = 40;
    private static final double LARGEST_PER = 1_000_000;
    private static final int MOST_YEARS = 2;
    private final MeasureStore store;
    private final MeasureSight sight;
    private final ProcessesOfMeasures processes;
    private final AimsOfMeasures aims;
    private final Clock clock;

    MeasureChecks(
            MeasureStore store, MeasureSight sight, ProcessesOfMeasures processes, AimsOfMeasures aims, Clock clock) {
        this.store = store;
        this.sight = sight;
        this.processes = processes;
        this.aims = aims;
        this.clock = clock;
    }

    /**
     * What the form defines; null where something in it is refused.
     *
     * @param before the definition that is changed; null where there is none yet
     */
    @Nullable
    Definition check(SignedIn me, long unitId, MeasureForm typed, @Nullable Measure before, Lines lines) {
        String name = lines.must("name", typed.name(), MOST_OF_NAME);
        if (store.isTaken(unitId, name, before == null ? 0 : before.id())) {
            lines.refuse("name", "measure.problem.name-taken");
        }
        String counted = lines.must("counted", typed.counted(), MOST_OF_LINE);
        String why = lines.must("why", typed.why(), MOST_OF_LINE);
        String numerator = lines.must("numerator", typed.numerator(), MOST_OF_LINE);
        String unitOfNumber = lines.must("unitOfNumber", typed.unitOfNumber(), MOST_OF_UNIT);
        String source = lines.must("source", typed.source(), MOST_OF_LINE);
        NumberKind kind = kind(typed, lines);
        Period period = period(typed, kind, lines);
        String denominator = denominator(typed, kind, lines);
        double per = per(typed, kind, lines);
        if (typed.better() == null) {
            lines.refuse("better", "measure.problem.blank.better");
        }
        Measure.Target target = target(typed, unitId, kind, per, before, lines);
        Double gap = gap(typed, kind, lines);
        long checker = worker(me, unitId, "checkerId", typed.checkerId(), lines);
        if (checker == me.personId()) {
            lines.refuse("checkerId", "measure.problem.checker");
        }
        long owner = typed.ownerId() == null ? me.personId() : worker(me, unitId, "ownerId", typed.ownerId(), lines);
        LocalDate review = review(typed.nextReview(), lines);
        Known process = process(me, unitId, typed, lines);
        String aim = aim(me, unitId, typed, before, lines);
        FromNotes notes = new NotesChecks(processes, lines).check(me, typed, kind, period, process);
        if (!lines.areGood() || typed.better() == null) {
            return null;
        }
        return new Definition(
                name,
                counted,
                why,
                numerator,
                denominator.isEmpty() ? null : denominator,
                unitOfNumber,
                per,
                kind,
                period,
                source,
                typed.better(),
                target,
                typed.harm(),
                gap,
                me.personId(),
                checker,
                null,
                owner,
                review,
                process == null ? null : process.address(),
                aim,
                notes);
    }

    /** By when to look again: as typed, or a year from today. */
    LocalDate review(@Nullable String typed, Lines lines) {
        LocalDate day = lines.day("nextReview", typed);
        return day == null ? today().plusYears(1) : ahead("nextReview", day, lines);
    }

    /** A day to come, at most two years away. */
    LocalDate ahead(String field, LocalDate day, Lines lines) {
        if (!day.isAfter(today())) {
            lines.refuse(field, "measure.problem.past");
        } else if (day.isAfter(today().plusYears(MOST_YEARS))) {
            lines.refuse(field, "measure.problem.far");
        }
        return day;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static NumberKind kind(MeasureForm typed, Lines lines) {
        NumberKind kind = typed.kind();
        if (kind == null || kind == NumberKind.UNKNOWN) {
            lines.refuse("kind", "measure.problem.blank.kind");
            return NumberKind.UNKNOWN;
        }
        return kind;
    }

    private static Period period(MeasureForm typed, NumberKind kind, Lines lines) {
        Period period = typed.period();
        if (period == null) {
            lines.refuse("period", "measure.problem.blank.period");
            return Period.EVENT;
        }
        boolean between = kind == NumberKind.TIME_BETWEEN || kind == NumberKind.CASES_BETWEEN;
        boolean over = kind == NumberKind.PROPORTION || kind == NumberKind.RATE;
        if (between && period != Period.EVENT) {
            lines.refuse("period", "measure.problem.period-of-events");
        } else if (over && period == Period.EVENT) {
            lines.refuse("period", "measure.problem.period-of-shares");
        }
        return period;
    }

    private static String denominator(MeasureForm typed, NumberKind kind, Lines lines) {
        if (kind == NumberKind.PROPORTION || kind == NumberKind.RATE) {
            return lines.must("denominator", typed.denominator(), MOST_OF_LINE);
        }
        if (!typed.denominator().isBlank()) {
            lines.refuse("denominator", "measure.problem.denominator");
        }
        return "";
    }

    private static double per(MeasureForm typed, NumberKind kind, Lines lines) {
        double per = lines.number("per", typed.per());
        if (Double.isNaN(per)) {
            return kind == NumberKind.PROPORTION ? 100 : 1;
        }
        if (!(per > 0) || per > LARGEST_PER) {
            lines.refuse("per", "measure.problem.per");
        }
        return per;
    }

    private Measure.@Nullable Target target(
            MeasureForm typed, long unitId, NumberKind kind, double per, @Nullable Measure before, Lines lines) {
        double value = lines.number("target", typed.target());
        if (Double.isNaN(value)) {
            return null;
        }
        if (kind == NumberKind.PROPORTION && (value < 0 || value > per)) {
            lines.refuse("target", "measure.problem.target");
        }
        String setBy = lines.must("targetSetBy", typed.targetSetBy(), MOST_OF_NAME);
        String crowdsOut = lines.must("crowdsOut", typed.crowdsOut(), Lines.MOST_OF_MORE);
        String waiver = lines.may("waiver", typed.waiver(), Lines.MOST_OF_MORE);
        LocalDate lapses = lines.day("targetLapses", typed.targetLapses());
        if (lapses == null) {
            lines.refuse("targetLapses", "measure.problem.blank.targetLapses");
            lapses = today();
        } else if (before == null
                || before.target() == null
                || !before.target().lapses().equals(lapses)) {
            ahead("targetLapses", lapses, lines);
        }
        Long balancing = typed.balancingMeasureId();
        if (balancing != null
                && store.find(balancing)
                        .filter(other -> other.unitId() == unitId && other.retired() == null)
                        .filter(other -> before == null || other.id() != before.id())
                        .isEmpty()) {
            lines.refuse("balancingMeasureId", "measure.problem.balancing");
        }
        if (typed.targetHanded() && balancing == null && waiver.isEmpty()) {
            lines.refuse("balancingMeasureId", "measure.problem.handed");
        }
        return new Measure.Target(
                value, setBy, typed.targetHanded(), crowdsOut, lapses, balancing, waiver.isEmpty() ? null : waiver);
    }

    private static @Nullable Double gap(MeasureForm typed, NumberKind kind, Lines lines) {
        double gap = lines.number("usualGapAimDays", typed.usualGapAimDays());
        if (Double.isNaN(gap)) {
            return null;
        }
        if (!(gap > 0)) {
            lines.refuse("usualGapAimDays", "measure.problem.gap");
        } else if (!typed.harm() && kind != NumberKind.TIME_BETWEEN) {
            lines.refuse("usualGapAimDays", "measure.problem.gap-of-harm");
        }
        return gap;
    }

    private long worker(SignedIn me, long unitId, String field, @Nullable Long personId, Lines lines) {
        if (personId == null) {
            lines.refuse(field, "measure.problem.blank." + field);
            return 0;
        }
        if (sight.listWorking(me, unitId).stream().noneMatch(person -> person.id() == personId)) {
            lines.refuse(field, "measure.problem.worker");
        }
        return personId;
    }

    private @Nullable Known process(SignedIn me, long unitId, MeasureForm typed, Lines lines) {
        String address = typed.processAddress().strip();
        if (address.isEmpty()) {
            return null;
        }
        List<Known> known = processes.list(me, unitId);
        return known.stream()
                .filter(process -> process.address().equals(address))
                .findFirst()
                .orElseGet(() -> {
                    lines.refuse("processAddress", "measure.problem.process");
                    return null;
                });
    }

    private @Nullable String aim(SignedIn me, long unitId, MeasureForm typed, @Nullable Measure before, Lines lines) {
        String address = typed.aimAddress().strip();
        if (address.isEmpty()) {
            return null;
        }
        boolean stays = before != null && address.equals(before.aimAddress());
        if (!stays
                && aims.list(me, unitId).stream().noneMatch(aim -> aim.address().equals(address))) {
            lines.refuse("aimAddress", "measure.problem.aim");
        }
        return address;
    }
}
