package org.leadline.care.journey;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts journeys by the period in which they began: how many there were, how many hold a step, how long they waited for one.
 *
 * <p>The last period is never known to be whole, nor is the first where the log begins after its first day, or a day is the period. Whether a journey held a
 * step, and how long it waited, is known only once it is over: there a period counts as whole when the log goes on after its end for as long as nine in ten
 * journeys took.
 */
public final class Tallying {
    private static final long MOST_PERIODS = 20_000;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final double MINUTE_NANOS = 60e9;
    private static final int DAYS_OF_A_WEEK = 7;
    private final EventLog log;
    private final ZoneId zone;
    private final int days;

    /** What is counted. */
    public enum What {
        JOURNEYS,
        WITH_STEP,
        WAIT
    }

    /** One period. {@code denominator} is the number of journeys for {@link What#WITH_STEP}, NaN otherwise; a wait is a median in minutes, NaN where there was none. */
    public record Tallied(LocalDate from, double numerator, double denominator, boolean complete) {}

    /** @param days how long a period is: 1, 7 for a week from Monday, 0 for a month */
    public Tallying(EventLog log, ZoneId zone, int days) {
        if (days != 0 && days != 1 && days != DAYS_OF_A_WEEK) {
            throw new IllegalArgumentException("A period is a day, a week or a month, not " + days + " days.");
        }
        this.log = log;
        this.zone = zone;
        this.days = days;
    }

    /**
     * The periods in order, from the first in which a journey began to that of the last event.
     *
     * @param step which has to be held, or from which is waited; empty for the beginning of the journey
     * @param until what is waited for; empty otherwise
     * @throws IllegalArgumentException where the log holds no such step, or there are more than 20,000 periods
     */
    public List<Tallied> tally(What what, String step, String until) {
        int from = step.isEmpty() ? -1 : number(step);
        int to = what == What.WAIT ? number(until) : -1;
        if (what == What.WITH_STEP && from < 0) {
            throw new IllegalArgumentException("Which step is to be counted is not said.");
        }
        if (log.caseCount() == 0) {
            return List.of();
        }
        Map<LocalDate, List<Integer>> cases = new TreeMap<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int c = 0; c < log.caseCount(); c++) {
            if (log.caseStart()[c] < log.caseStart()[c + 1]) {
                long began = log.nanosOf()[log.caseStart()[c]];
                first = Math.min(first, began);
                last = Math.max(last, log.nanosOf()[log.caseStart()[c + 1] - 1]);
                cases.computeIfAbsent(start(day(began)), _ -> new ArrayList<>()).add(c);
            }
        }
        return cases.isEmpty() ? List.of() : periods(what, from, to, cases, first, last);
    }

    /**
     * Of the journeys that are in, how many hit, by the period in which they began; the same periods as {@link #tally}.
     *
     * @param in one for each journey of the log
     * @param hit as {@code in}; what is not in does not hit
     */
    public List<Tallied> proportion(boolean[] in, boolean[] hit) {
        List<Tallied> all = tally(What.JOURNEYS, "", "");
        if (all.isEmpty()) {
            return all;
        }
        Map<LocalDate, int[]> counts = new TreeMap<>();
        for (int c = 0; c < log.caseCount(); c++) {
            if (in[c] && log.caseStart()[c] < log.caseStart()[c + 1]) {
                int[] of = counts.computeIfAbsent(start(day(log.nanosOf()[log.caseStart()[c]])), _ -> new int[2]);
                of[0] += hit[c] ? 1 : 0;
                of[1]++;
            }
        }
        LocalDate known = day(Arrays.stream(log.nanosOf()).max().orElseThrow() - ninthDecile());
        int[] none = {0, 0};
        return all.stream()
                .map(period -> {
                    int[] of = counts.getOrDefault(period.from(), none);
                    boolean over = !next(period.from()).isAfter(known);
                    return new Tallied(period.from(), of[0], of[1], period.complete() && over);
                })
                .toList();
    }

    private List<Tallied> periods(
            What what, int from, int to, Map<LocalDate, List<Integer>> cases, long first, long last) {
        LocalDate firstDay = day(first);
        LocalDate known = day(what == What.JOURNEYS ? last : last - ninthDecile());
        List<Tallied> periods = new ArrayList<>();
        for (LocalDate period = start(firstDay); !period.isAfter(day(last)); period = next(period)) {
            if (periods.size() == MOST_PERIODS) {
                throw new IllegalArgumentException("The notes span more than " + MOST_PERIODS + " periods.");
            }
            boolean begun = period.isAfter(firstDay) || period.equals(firstDay) && days != 1;
            boolean over = !next(period).isAfter(known);
            List<Integer> began = cases.getOrDefault(period, List.of());
            periods.add(
                    switch (what) {
                        case JOURNEYS -> new Tallied(period, began.size(), Double.NaN, begun && over);
                        case WITH_STEP -> new Tallied(period, holding(began, from), began.size(), begun && over);
                        case WAIT -> new Tallied(period, medianMinutes(began, from, to), Double.NaN, begun && over);
                    });
        }
        return periods;
    }

    private long holding(List<Integer> cases, int step) {
        return cases.stream()
                .filter(c -> place(c, log.caseStart()[c], step) >= 0)
                .count();
    }

    private double medianMinutes(List<Integer> cases, int from, int to) {
        double[] waits = cases.stream()
                .mapToDouble(c -> minutes(c, from, to))
                .filter(wait -> !Double.isNaN(wait))
                .sorted()
                .toArray();
        if (waits.length == 0) {
            return Double.NaN;
        }
        int middle = waits.length / 2;
        return waits.length % 2 == 1 ? waits[middle] : (waits[middle - 1] + waits[middle]) / 2;
    }

    /** From the first of one step to the first of another after it; NaN where one of them is not there. */
    private double minutes(int c, int from, int to) {
        int begin = from < 0 ? log.caseStart()[c] : place(c, log.caseStart()[c], from);
        if (begin < 0) {
            return Double.NaN;
        }
        int end = place(c, from < 0 ? begin : begin + 1, to);
        return end < 0 ? Double.NaN : (log.nanosOf()[end] - log.nanosOf()[begin]) / MINUTE_NANOS;
    }

    /** The first event of a case that is that step, from a place on; -1 where there is none. */
    private int place(int c, int from, int step) {
        for (int event = from; event < log.caseStart()[c + 1]; event++) {
            if (log.activityOf()[event] == step) {
                return event;
            }
        }
        return -1;
    }

    private long ninthDecile() {
        long[] took = new long[log.caseCount()];
        for (int c = 0; c < took.length; c++) {
            int start = log.caseStart()[c];
            int end = log.caseStart()[c + 1];
            took[c] = start == end ? 0 : log.nanosOf()[end - 1] - log.nanosOf()[start];
        }
        Arrays.sort(took);
        return took[(int) (0.9 * (took.length - 1))];
    }

    private int number(String step) {
        int number = log.activities().indexOf(step);
        if (number < 0) {
            throw new IllegalArgumentException("The notes hold no step \"" + step + "\".");
        }
        return number;
    }

    private LocalDate day(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND_NANOS))
                .atZone(zone)
                .toLocalDate();
    }

    private LocalDate start(LocalDate day) {
        return switch (days) {
            case 0 -> day.withDayOfMonth(1);
            case DAYS_OF_A_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> day;
        };
    }

    private LocalDate next(LocalDate start) {
        return days == 0 ? start.plusMonths(1) : start.plusDays(days);
    }
}
