package org.leadline.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.MeasureReading.SinceLast;
import org.leadline.measure.spc.Asked;
import org.leadline.measure.spc.CareKind;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.PeriodWord;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.Settings;

/** Makes of a measure and its numbers what is asked of the room that reads series. */
final class Plotting {
    private Plotting() {}

    /** What is drawn: the numbers, or the days from each event to the next on the day of the later one. */
    static Series series(Measure measure, List<Figure> figures) {
        return measure.kind() == NumberKind.TIME_BETWEEN ? gaps(events(figures)) : numbers(measure, figures);
    }

    /** @param rebases the days of the phases that count */
    static Settings settings(Measure measure, List<LocalDate> rebases, LocalDate today) {
        return Settings.USUAL
                .with(measure.better())
                .withTarget(measure.targetOn(today))
                .withRebases(rebases)
                .withPer(measure.per());
    }

    static Asked asked(Measure measure, CareKind kind, Series series, LocalDate today) {
        Double aim = measure.usualGapAimDays();
        boolean events = measure.period() == Period.EVENT;
        return Asked.of(measure.kind(), kind, series)
                .withHarm(measure.harm())
                .withPeriod(word(measure.period()))
                .withUnit(measure.kind() == NumberKind.TIME_BETWEEN ? "" : measure.unitOfNumber())
                .withUsualGapAim(aim == null ? Double.NaN : aim)
                .withUntil(events ? today : null);
    }

    /** Null unless its numbers are the days of events, and there was one. */
    static @Nullable SinceLast sinceLast(Measure measure, List<Figure> figures, LocalDate today) {
        List<LocalDate> events = measure.kind() == NumberKind.TIME_BETWEEN ? events(figures) : List.of();
        if (events.isEmpty()) {
            return null;
        }
        LocalDate last = events.getLast();
        return new SinceLast(
                last, ChronoUnit.DAYS.between(last, today), median(gaps(events).values()));
    }

    /** From when the next number is due: when the period after the last one is over; null for events, and where there is none yet. */
    static @Nullable LocalDate dueOn(Measure measure, List<Figure> figures) {
        if (measure.period() == Period.EVENT || figures.isEmpty()) {
            return null;
        }
        return measure.period().next(measure.period().next(figures.getLast().day()));
    }

    private static List<LocalDate> events(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.numerator() > 0)
                .map(Figure::day)
                .toList();
    }

    private static Series gaps(List<LocalDate> events) {
        List<LocalDate> days = new ArrayList<>();
        double[] gaps = new double[Math.max(0, events.size() - 1)];
        for (int later = 1; later < events.size(); later++) {
            days.add(events.get(later));
            gaps[later - 1] = ChronoUnit.DAYS.between(events.get(later - 1), events.get(later));
        }
        return new Series(days, gaps, null);
    }

    private static Series numbers(Measure measure, List<Figure> figures) {
        return new Series(
                figures.stream().map(Figure::day).toList(),
                figures.stream().mapToDouble(Figure::numerator).toArray(),
                measure.hasDenominator()
                        ? figures.stream().mapToDouble(Figure::denominator).toArray()
                        : null);
    }

    private static PeriodWord word(Period period) {
        return switch (period) {
            case DAY -> PeriodWord.DAY;
            case WEEK -> PeriodWord.WEEK;
            case MONTH -> PeriodWord.MONTH;
            case EVENT -> PeriodWord.EVENT;
        };
    }

    private static double median(double[] gaps) {
        if (gaps.length == 0) {
            return Double.NaN;
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
