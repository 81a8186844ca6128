package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days or cases between events, worked out from how many there were in each period. Events of one period are spread evenly over it, since the numbers do not
 * say when in it they were; several on one day count as one.
 *
 * @param series one point for each event but the first: the gap before it
 * @param leftOut the days of events that fall in a period that was left out
 * @param exact whether the days of the events are known, not spread
 * @param open days or cases since the last event
 */
record Gaps(Series series, Set<LocalDate> leftOut, boolean exact, double open) {

    /**
     * Days between the events that were counted.
     *
     * @param events how many, at each place of the series that has a value
     * @param until the last day that the counts cover; null for the last of their last period
     */
    static Gaps ofDays(
            Series series, Settings settings, int[] places, double[] events, @Nullable LocalDate until) {
        List<LocalDate> dates = new ArrayList<>();
        Set<LocalDate> leftOut = new HashSet<>();
        boolean exact = true;
        for (int k = 0; k < places.length; k++) {
            LocalDate from = series.dates().get(places[k]);
            int days = length(series, places[k]);
            int many = (int) Math.min(events[k], 10_000);
            exact &= days == 1 || many == 0;
            for (int event = 0; event < many; event++) {
                LocalDate day = from.plusDays((long) ((event + 0.5) * days / many));
                if (dates.isEmpty() || dates.getLast().isBefore(day)) {
                    dates.add(day);
                    if (settings.leftOut().contains(from)) {
                        leftOut.add(day);
                    }
                }
            }
        }
        double[] gaps = new double[Math.max(0, dates.size() - 1)];
        for (int i = 1; i < dates.size(); i++) {
            gaps[i - 1] = dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay();
        }
        LocalDate end = until == null ? last(series) : until;
        double open = dates.isEmpty() ? 0 : Math.max(0, end.toEpochDay() - dates.getLast().toEpochDay());
        Series between = new Series(dates.isEmpty() ? dates : dates.subList(1, dates.size()), gaps, null);
        return new Gaps(between, leftOut, exact, open);
    }

    /**
     * Cases between the events that were counted; empty where a period has more events than days, so that each cannot have a day of its own.
     *
     * @param events how many, at each place
     * @param cases out of how many
     */
    static Optional<Gaps> ofCases(Series series, Settings settings, int[] places, double[] events, double[] cases) {
        List<LocalDate> dates = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        Set<LocalDate> leftOut = new HashSet<>();
        double before = 0;
        double last = Double.NaN;
        for (int k = 0; k < places.length; k++) {
            LocalDate from = series.dates().get(places[k]);
            int days = length(series, places[k]);
            int many = (int) Math.min(events[k], Integer.MAX_VALUE);
            if (many > days) {
                return Optional.empty();
            }
            for (int event = 0; event < many; event++) {
                LocalDate day = from.plusDays((long) ((event + 0.5) * days / many));
                double at = before + Math.floor((event + 0.5) * cases[k] / many);
                if (!Double.isNaN(last)) {
                    dates.add(day);
                    gaps.add(Math.max(0, at - last - 1));
                    if (settings.leftOut().contains(from)) {
                        leftOut.add(day);
                    }
                }
                last = at;
            }
            before += cases[k];
        }
        double[] values = gaps.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new Gaps(new Series(dates, values, null), leftOut, false, before - last - 1));
    }

    /** The last day of the last period. */
    static LocalDate last(Series series) {
        int n = series.size();
        return series.dates().get(n - 1).plusDays(length(series, n - 1) - 1L);
    }

    /** The days from the beginning of a period to that of the next; of the last, as many as of the one before. */
    private static int length(Series series, int place) {
        int n = series.size();
        int from = place + 1 < n ? place : place - 1;
        if (from < 0) {
            return 1;
        }
        return (int) (series.dates().get(from + 1).toEpochDay() - series.dates().get(from).toEpochDay());
    }

    /** The settings of the chart of gaps: no target, nothing out of a hundred, and the better way given. */
    Settings settings(Settings of, Better better) {
        return of.with(better).withTarget(Double.NaN).withLeftOut(leftOut).withCentre(Double.NaN).withPer(1);
    }
}
