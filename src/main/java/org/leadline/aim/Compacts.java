package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.aim.Compact.Kind;
import org.leadline.aim.Compact.Line;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureReadings;
import org.leadline.measure.Measures;
import org.leadline.practice.Promise;
import org.leadline.practice.PromiseState;
import org.leadline.practice.Promises;
import org.leadline.practice.SeenPromise;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the agreement of two sides: what is expected of a unit beside what support it was promised, overdue told alike on both. */
@Service
@Transactional(readOnly = true)
public class Compacts {
    private static final int WEEKS_A_BROKEN_PROMISE_STANDS = 13;
    private static final Comparator<Line> FIRST_DUE_FIRST =
            Comparator.comparing(Line::due, Comparator.nullsLast(Comparator.naturalOrder()));
    private final Aims aims;
    private final Passes passes;
    private final AimSays says;
    private final Measures measures;
    private final MeasureReadings measureReadings;
    private final Promises promises;
    private final Soundings soundings;
    private final Units units;
    private final Clock clock;

    Compacts(
            Aims aims,
            Passes passes,
            AimSays says,
            Measures measures,
            MeasureReadings measureReadings,
            Promises promises,
            Soundings soundings,
            Units units,
            Clock clock) {
        this.aims = aims;
        this.passes = passes;
        this.says = says;
        this.measures = measures;
        this.measureReadings = measureReadings;
        this.promises = promises;
        this.soundings = soundings;
        this.units = units;
        this.clock = clock;
    }

    /** @throws org.leadline.access.NotHere where the unit is not one's own */
    public Compact get(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        List<Line> expected = new ArrayList<>();
        handedAims(me, unitId, expected);
        handedTargets(me, unitId, expected);
        List<Line> promised = new ArrayList<>();
        promisesTo(me, unit, promised);
        asks(me, unitId, promised);
        return new Compact(
                expected.stream().sorted(FIRST_DUE_FIRST).toList(),
                promised.stream().sorted(FIRST_DUE_FIRST).toList());
    }

    private void handedAims(SignedIn me, long unitId, List<Line> expected) {
        aims.list(me, unitId).stream()
                .filter(aim -> aim.origin() == Origin.HANDED)
                .map(aim -> new Line(
                        Kind.AIM,
                        aim.line(),
                        says.sentence(aim),
                        passes.listLayers(me, aim.id()).stream()
                                .map(Layer::cameBy)
                                .filter(Objects::nonNull)
                                .filter(pass -> pass.answer() instanceof Pass.Taken taken && taken.aimId() == aim.id())
                                .map(pass -> pass.from().name())
                                .findFirst()
                                .orElse(null),
                        aim.address(),
                        aim.until(),
                        says.isOver(aim),
                        false))
                .forEach(expected::add);
        Instant now = clock.instant();
        passes.listWaiting(me, unitId).stream()
                .filter(pass -> pass.direction() == Direction.DOWN)
                .map(pass -> new Line(
                        Kind.PASS,
                        pass.line(),
                        "",
                        pass.from().name(),
                        pass.address(),
                        dayOf(pass.answerBy()),
                        pass.isLate(now),
                        false))
                .forEach(expected::add);
    }

    private void handedTargets(SignedIn me, long unitId, List<Line> expected) {
        LocalDate today = LocalDate.now(clock);
        for (Measure measure : measures.list(me, unitId)) {
            Measure.Target target = measure.target();
            if (target != null && target.handed() && target.counts(today)) {
                expected.add(new Line(
                        Kind.TARGET,
                        measure.name(),
                        measureReadings.read(me, measure.id()).sentence(),
                        target.setBy(),
                        measure.address(),
                        target.lapses(),
                        false,
                        false));
            }
        }
    }

    private void promisesTo(SignedIn me, Unit unit, List<Line> promised) {
        Set<Long> above = units.listAbove(unit).stream().map(Unit::id).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        for (SeenPromise seen : promises.list(me, unit.id())) {
            Promise promise = seen.promise();
            boolean broken = isBrokenLately(promise);
            if (promise.toUnitId() == unit.id()
                    && promise.toPersonId() == null
                    && above.contains(promise.unitId())
                    && (promise.state().isOwed() || broken)) {
                promised.add(new Line(
                        Kind.PROMISE,
                        promise.words(),
                        seen.keeperName(),
                        seen.unitName(),
                        promise.address(),
                        promise.dueOn(),
                        promise.isOverdue(today),
                        broken));
            }
        }
    }

    private boolean isBrokenLately(Promise promise) {
        Instant ended = promise.state() == PromiseState.LET_GO ? promise.endedAt() : promise.judgedAt();
        return (promise.state() == PromiseState.NOT_KEPT || promise.state() == PromiseState.LET_GO)
                && ended != null
                && !dayOf(ended).plusWeeks(WEEKS_A_BROKEN_PROMISE_STANDS).isBefore(LocalDate.now(clock));
    }

    private void asks(SignedIn me, long unitId, List<Line> promised) {
        for (Sounding ask : soundings.list(me)) {
            if (ask.unitId() == unitId && ask.template() == Template.UPWARD && ask.state() == State.OPEN) {
                Instant answerBy = ask.promise().answerBy();
                promised.add(new Line(
                        Kind.ASK,
                        ask.question(),
                        "",
                        ask.promise().deciders().isEmpty()
                                ? null
                                : ask.promise().deciders().getFirst().name(),
                        ask.address(),
                        dayOf(answerBy),
                        !clock.instant().isBefore(answerBy),
                        false));
            }
        }
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
