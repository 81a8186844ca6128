package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Once;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.measure.Figure.FromNotes.Standing;
import org.leadline.measure.Figure.Source;
import org.leadline.measure.FigureStore.Entry;
import org.leadline.measure.spc.NumberKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the numbers of measures. A number is entered once for each period; it is corrected with a reason, and what it was is kept. */
@Service
@Transactional
public class Figures {
    private final FigureStore store;
    private final MeasureStore measures;
    private final MeasureSight sight;
    private final ProcessesOfMeasures processes;
    private final Once once;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Figures(
            FigureStore store,
            MeasureStore measures,
            MeasureSight sight,
            ProcessesOfMeasures processes,
            Once once,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.sight = sight;
        this.processes = processes;
        this.once = once;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** The numbers in force, the oldest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<Figure> list(SignedIn me, long measureId) {
        return store.list(sight.get(me, measureId).id());
    }

    /** Every correction, the newest first. @throws NotHere where the measure is not one's own */
    @Transactional(readOnly = true)
    public List<Figure.Correction> listCorrections(SignedIn me, long measureId) {
        return store.listCorrections(sight.get(me, measureId).id());
    }

    /**
     * Enters a number by hand.
     *
     * @param day {@code 2026-11-22}, any day of its period
     * @param numerator as it was typed: {@code 12}, {@code 1.5}; of events how many there were that day, blank for one
     * @param denominator as it was typed; blank where the measure has none
     * @param key of the page, so that a second tap does nothing; null or blank for none
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public Doing enter(
            SignedIn me, long measureId, String day, String numerator, String denominator, @Nullable String key) {
        Measure measure = sight.getToWrite(me, measureId);
        measures.hold(measureId);
        if (key != null && !key.isBlank() && once.find(me, key).isPresent()) {
            return new Doing.Done(measure.address());
        }
        boolean event = measure.kind() == NumberKind.TIME_BETWEEN;
        Lines lines = new Lines();
        Entry entry = entry(me, measure, day, event && numerator.isBlank() ? "1" : numerator, denominator, lines);
        if (entry != null && Double.isNaN(entry.numerator())) {
            lines.refuse("numerator", "measure.problem.blank.numerator-number");
        }
        if (entry != null && store.find(measureId, entry.day()).isPresent()) {
            lines.refuse("day", "measure.problem.there-already");
        }
        if (entry == null || !lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        return new Doing.Done(once.act(me, key, () -> {
            store.add(entry, clock.instant());
            audit.record(me.auditName(), "number entered", measure.address(), measure.unitId(), of(entry));
            return measure.address();
        }));
    }

    /**
     * Corrects a number; what it was stays in view.
     *
     * @param numerator blank where it is known by now that there is no number
     * @param because 1 to 600 characters
     * @throws NotHere where the measure is not one's own, or is retired
     * @throws NotYours where one does not work in its unit
     */
    public Doing correct(
            SignedIn me, long measureId, String day, String numerator, String denominator, String because) {
        Measure measure = sight.getToWrite(me, measureId);
        measures.hold(measureId);
        Lines lines = new Lines();
        Entry typed = entry(me, measure, day, numerator, denominator, lines);
        String reason = lines.must("because", because, Lines.MOST_OF_MORE);
        Figure kept = typed == null ? null : store.find(measureId, typed.day()).orElse(null);
        if (typed != null && kept == null) {
            lines.refuse("day", "measure.problem.not-there");
        }
        if (typed != null && kept != null && isSame(kept, typed.numerator(), typed.denominator())) {
            lines.refuse("numerator", "measure.problem.same");
        }
        if (typed == null || kept == null || !lines.areGood()) {
            return new Doing.Refused(lines.problems());
        }
        store.add(newer(kept, typed, reason), clock.instant());
        audit.record(me.auditName(), "number corrected", measure.address(), measure.unitId(), of(typed));
        return new Doing.Done(measure.address());
    }

    /**
     * Counts the notes of its process just now, and keeps nothing.
     *
     * @throws NotHere where the measure is not one's own, or is not counted from notes, or there are none
     */
    @Transactional(readOnly = true)
    public List<Figure.FromNotes> countFromNotes(SignedIn me, long measureId) {
        return counted(me, sight.get(me, measureId));
    }

    /**
     * Counts the notes of its process and keeps the number of every whole period: new ones are entered, others corrected. Done again, it changes nothing.
     *
     * @throws NotHere as {@link #countFromNotes}
     * @throws NotYours where one does not work in its unit
     */
    public Doing takeFromNotes(SignedIn me, long measureId) {
        Measure measure = sight.getToWrite(me, measureId);
        measures.hold(measureId);
        List<Entry> entries = new ArrayList<>();
        for (Figure.FromNotes period : counted(me, measure)) {
            Entry anew = new Entry(
                    measureId,
                    period.day(),
                    1,
                    period.numerator(),
                    period.denominator(),
                    Source.FROM_NOTES,
                    null,
                    null,
                    me.personId());
            if (period.standing() == Standing.NEW) {
                entries.add(anew);
            } else if (period.standing() == Standing.CHANGED) {
                entries.add(newer(
                        Objects.requireNonNull(period.kept()), anew, sentences.say("measure.because.counted-anew")));
            }
        }
        store.addAll(entries, clock.instant());
        if (!entries.isEmpty()) {
            String note = entries.size() + " numbers";
            audit.record(me.auditName(), "counted from notes", measure.address(), measure.unitId(), note);
        }
        return new Doing.Done(measure.address());
    }

    private List<Figure.FromNotes> counted(SignedIn me, Measure measure) {
        String process = measure.processAddress();
        ProcessesOfMeasures.FromNotes wanted = measure.fromNotes();
        if (process == null || wanted == null) {
            throw new NotHere("notes");
        }
        Map<LocalDate, Figure> kept =
                store.list(measure.id()).stream().collect(Collectors.toMap(Figure::day, Function.identity()));
        return count(me, process, wanted).stream()
                .map(period -> {
                    Figure figure = kept.get(period.from());
                    return new Figure.FromNotes(
                            period.from(), period.numerator(), period.denominator(), standing(period, figure), figure);
                })
                .toList();
    }

    private List<ProcessesOfMeasures.Period> count(SignedIn me, String process, ProcessesOfMeasures.FromNotes wanted) {
        try {
            return processes.count(me, process, wanted);
        } catch (IllegalArgumentException stepIsGone) {
            throw new NotHere("step of the notes");
        }
    }

    private static Standing standing(ProcessesOfMeasures.Period period, @Nullable Figure kept) {
        if (!period.complete()) {
            return Standing.INCOMPLETE;
        }
        if (kept == null) {
            return Standing.NEW;
        }
        return isSame(kept, period.numerator(), period.denominator()) ? Standing.SAME : Standing.CHANGED;
    }

    private @Nullable Entry entry(
            SignedIn me, Measure measure, String day, String numerator, String denominator, Lines lines) {
        LocalDate typed = lines.day("day", day);
        if (typed == null) {
            lines.refuse("day", "measure.problem.blank.day");
        }
        double above = lines.number("numerator", numerator);
        double below = lines.number("denominator", denominator);
        if (typed == null || !lines.areGood()) {
            return null;
        }
        LocalDate start = measure.period().start(typed);
        FigureRules rules = new FigureRules(measure, LocalDate.now(clock));
        rules.findProblemOf(start).ifPresent(key -> lines.refuse("day", key));
        rules.findProblemOf(above, below).ifPresent(problem -> lines.refuse(problem.field(), problem.key()));
        return lines.areGood()
                ? new Entry(measure.id(), start, 1, above, below, Source.BY_HAND, null, null, me.personId())
                : null;
    }

    static Entry newer(Figure kept, Entry entry, String because) {
        return new Entry(
                entry.measureId(),
                entry.day(),
                kept.version() + 1,
                entry.numerator(),
                entry.denominator(),
                entry.source(),
                because,
                entry.importId(),
                entry.byId());
    }

    static boolean isSame(Figure kept, double numerator, double denominator) {
        return Double.compare(kept.numerator(), numerator + 0.0) == 0
                && Double.compare(kept.denominator(), denominator + 0.0) == 0;
    }

    private static String of(Entry entry) {
        return "of " + entry.day();
    }
}
