package org.leadline.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where days stand from left to right, and which of them are named: as many as have room, by days, weeks, months, quarters or years. Events stand one beside the other.
 *
 * @param until one more day after the last, which has a place of its own; null where there is none
 */
record TimeAxis(
        Step step,
        List<LocalDate> days,
        @Nullable LocalDate until,
        double left,
        double right,
        double letterSize,
        ChartWords words) {
    private static final double LONGEST_DRAWN = 60;

    /** The place of a point. */
    double x(int point) {
        if (step == Step.EVENT) {
            return left + width() * (point + .5) / Math.max(1, places());
        }
        return x(point == days.size() && until != null ? until : days.get(point));
    }

    /** Half-way from the point before, or half a step before the first. */
    double from(int point) {
        return point == 0 ? left : (x(point - 1) + x(point)) / 2;
    }

    /** Half-way to the next point, or half a step after the last. */
    double until(int point) {
        return point + 1 == places() ? right : (x(point) + x(point + 1)) / 2;
    }

    /** Where something that began on a day is drawn: between the last point before it and its first. */
    double begun(LocalDate day) {
        int first = firstNotBefore(day);
        return first == places() ? right : from(first);
    }

    /** A day's own place between the points, within the chart. */
    double within(LocalDate day) {
        return step == Step.EVENT ? begun(day) : Math.clamp(x(day), left, right);
    }

    double spacing() {
        return width() / Math.max(1, step == Step.EVENT ? places() : span() / step.days);
    }

    /** Days to name, of which no two come too close. */
    List<Tick> ticks() {
        if (days.isEmpty()) {
            return List.of();
        }
        return step == Step.EVENT ? ownDays() : byCalendar();
    }

    private int firstNotBefore(LocalDate day) {
        int found = 0;
        while (found < days.size() && days.get(found).isBefore(day)) {
            found++;
        }
        return found;
    }

    private int places() {
        return days.size() + (until == null ? 0 : 1);
    }

    private double width() {
        return right - left;
    }

    private double span() {
        LocalDate last = until != null && until.isAfter(days.getLast()) ? until : days.getLast();
        return ChronoUnit.DAYS.between(days.getFirst(), last) + step.days;
    }

    private double x(LocalDate day) {
        double since = ChronoUnit.DAYS.between(days.getFirst(), day) + step.days / 2;
        return left + width() * since / span();
    }

    private List<Tick> byCalendar() {
        for (Calendar calendar : Calendar.values()) {
            if (calendar.days < step.days * .9 || span() / calendar.days > LONGEST_DRAWN) {
                continue;
            }
            List<LocalDate> named = calendar.between(days.getFirst(), days.getLast()).stream()
                    .filter(day -> place(day) > left - 1 && place(day) < right + 1)
                    .toList();
            List<Tick> ticks =
                    ticks(named, named.stream().mapToDouble(this::place).toArray(), calendar);
            if (named.size() >= Math.min(2, days.size()) && clear(ticks)) {
                return ticks;
            }
        }
        return ownDays();
    }

    private double place(LocalDate day) {
        if (step != Step.MONTH) {
            return x(day);
        }
        return days.stream()
                .filter(own -> YearMonth.from(own).equals(YearMonth.from(day)))
                .findFirst()
                .map(this::x)
                .orElseGet(() -> x(day));
    }

    private List<Tick> ownDays() {
        int fewest = Math.max(1, (int) (letterSize / Math.max(spacing(), 1e-3)));
        for (int every = fewest; every <= days.size(); every++) {
            int[] points = everyOne(every);
            List<Tick> ticks = ticks(
                    IntStream.of(points).mapToObj(days::get).toList(),
                    IntStream.of(points).mapToDouble(this::x).toArray(),
                    Calendar.DAY);
            if (clear(ticks)) {
                return ticks;
            }
        }
        return List.of();
    }

    private int[] everyOne(int gap) {
        return IntStream.range(0, Math.ceilDiv(days.size(), gap))
                .map(i -> i * gap)
                .toArray();
    }

    private List<Tick> ticks(List<LocalDate> named, double[] places, Calendar calendar) {
        List<Tick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (LocalDate day : named) {
            String own = words.written(day, calendar.pattern);
            boolean yearToo = day.getYear() != year && !calendar.pattern.equals("chart.date.year");
            ticks.add(new Tick(places[ticks.size()], own, yearToo ? words.written(day, "chart.date.year") : ""));
            year = day.getYear();
        }
        return ticks;
    }

    private boolean clear(List<Tick> ticks) {
        double far = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double half = half(tick);
            double middle = middle(tick);
            if (middle - half < far) {
                return false;
            }
            far = middle + half + letterSize * .8;
        }
        return true;
    }

    /** Where the words of a tick are centred, so that they stay on the chart. */
    double middle(Tick tick) {
        double half = half(tick);
        return right - left < 2 * half ? tick.x() : Math.clamp(tick.x(), left - letterSize + half, right + 1 - half);
    }

    private double half(Tick tick) {
        return Math.max(Lettering.width(tick.words(), letterSize), Lettering.width(tick.year(), letterSize)) / 2;
    }

    /** A day that is named, with the year under it where that is new. */
    record Tick(double x, String words, String year) {}

    /** Which days may be named. */
    private enum Calendar {
        DAY(1, "chart.date.short", day -> day, day -> day.plusDays(1)),
        TWO_DAYS(2, "chart.date.short", day -> day, day -> day.plusDays(2)),
        WEEK(7, "chart.date.short", day -> day, day -> day.plusDays(7)),
        FORTNIGHT(14, "chart.date.short", day -> day, day -> day.plusDays(14)),
        MONTH(30, "chart.date.month", day -> day.withDayOfMonth(1), day -> day.plusMonths(1)),
        TWO_MONTHS(61, "chart.date.month", day -> first(day, 2), day -> day.plusMonths(2)),
        QUARTER(91, "chart.date.month", day -> first(day, 3), day -> day.plusMonths(3)),
        HALF(182, "chart.date.month", day -> first(day, 6), day -> day.plusMonths(6)),
        YEAR(365, "chart.date.year", day -> year(day, 1), day -> day.plusYears(1)),
        TWO_YEARS(731, "chart.date.year", day -> year(day, 2), day -> day.plusYears(2)),
        FIVE_YEARS(1827, "chart.date.year", day -> year(day, 5), day -> day.plusYears(5)),
        TEN_YEARS(3653, "chart.date.year", day -> year(day, 10), day -> day.plusYears(10)),
        CENTURY(36525, "chart.date.year", day -> year(day, 100), day -> day.plusYears(100));

        final double days;
        final String pattern;
        private final UnaryOperator<LocalDate> start;
        private final UnaryOperator<LocalDate> next;

        Calendar(double days, String pattern, UnaryOperator<LocalDate> start, UnaryOperator<LocalDate> next) {
            this.days = days;
            this.pattern = pattern;
            this.start = start;
            this.next = next;
        }

        List<LocalDate> between(LocalDate first, LocalDate last) {
            List<LocalDate> found = new ArrayList<>();
            for (LocalDate day = start.apply(first); !day.isAfter(last); day = next.apply(day)) {
                found.add(day);
            }
            return found;
        }

        private static LocalDate first(LocalDate day, int months) {
            return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        }

        private static LocalDate year(LocalDate day, int years) {
            return LocalDate.of(Math.floorDiv(day.getYear(), years) * years, 1, 1);
        }
    }
}
