package org.leadline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.SpcReading;

/**
 * All that a measure shows at this moment, worked out from its numbers and from the kind of care as its unit judges it now.
 *
 * @param process null where the measure belongs to none, or to none that this person may know of
 * @param kind of care; the view follows from it
 * @param spc what the numbers show
 * @param sentence what the huddle reads; of a measure of harm always how long since, the usual gap and the aim
 * @param series what the chart is drawn from: of events, the days between them, each on the day of the later one
 * @param figures the numbers in force, the oldest first
 * @param phases that count
 * @param options empty unless it is a choice among options
 * @param mayTellStories whether this person may read and add stories: they work in the unit, and the kind of care is find out
 * @param sinceLast null unless it counts harm or rare events and there was one
 * @param lastEnteredAt when the newest number was entered; null where there is none
 * @param dueOn from when the next number is due; null for events
 */
public record MeasureReading(
        Measure measure,
        ProcessesOfMeasures.@Nullable Known process,
        CareKind kind,
        SpcReading spc,
        String sentence,
        Series series,
        List<Figure> figures,
        List<AcceptedPhase> phases,
        List<OptionCount> options,
        boolean mayTellStories,
        @Nullable SinceLast sinceLast,
        @Nullable Instant lastEnteredAt,
        @Nullable LocalDate dueOn) {

    /** Keeps copies of the lists. Written out, because the short form loses what may be null in the class file. */
    public MeasureReading(
            Measure measure,
            ProcessesOfMeasures.@Nullable Known process,
            CareKind kind,
            SpcReading spc,
            String sentence,
            Series series,
            List<Figure> figures,
            List<AcceptedPhase> phases,
            List<OptionCount> options,
            boolean mayTellStories,
            @Nullable SinceLast sinceLast,
            @Nullable Instant lastEnteredAt,
            @Nullable LocalDate dueOn) {
        this.measure = measure;
        this.process = process;
        this.kind = kind;
        this.spc = spc;
        this.sentence = sentence;
        this.series = series;
        this.figures = List.copyOf(figures);
        this.phases = List.copyOf(phases);
        this.options = List.copyOf(options);
        this.mayTellStories = mayTellStories;
        this.sinceLast = sinceLast;
        this.lastEnteredAt = lastEnteredAt;
        this.dueOn = dueOn;
    }

    /**
     * How long it is since the last event.
     *
     * @param days since then, until today
     * @param usualGapDays the median of the days between events so far; NaN before there are two
     */
    public record SinceLast(LocalDate last, long days, double usualGapDays) {}
}
