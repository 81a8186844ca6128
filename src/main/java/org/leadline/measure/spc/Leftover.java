package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chart's points leave over its centre, and the chart drawn anew on that. */
final class Leftover {
    private static final double NHS_E2 = 2.66;
    private static final double T_ROOT = 3.6;
    /** How much of the way from the centre to none, or to all, a season leaves at least. */
    private static final double LEAST_LEFT = 0.2;

    private final Chart plain;
    private final List<ChartPoint> points;
    private final double[] denominators;
    private final double per;
    private final int n;
    private final int[] phases;
    private final double[] departures;
    private final boolean[] base;
    private double[] expected;
    private int halfSeason;

    Leftover(Chart plain, Series series) {
        this.plain = plain;
        this.points = plain.points();
        this.n = points.size();
        double @Nullable [] given = series.denominators();
        this.denominators = given == null ? new double[0] : given;
        this.per = given == null ? 1 : plain.settings().per();
        this.phases = new int[n];
        this.departures = new double[n];
        this.base = new boolean[n];
        this.expected = new double[n];
        int baseline = plain.settings().baseline() == 0 ? n : plain.settings().baseline();
        int start = 0;
        for (int i = 0; i < n; i++) {
            ChartPoint point = points.get(i);
            phases[i] = point.phase();
            start = i > 0 && phases[i] != phases[i - 1] ? i : start;
            departures[i] = worked(point.value()) - worked(point.centre());
            base[i] = !point.leftOut() && i - start < baseline && !Double.isNaN(departures[i]);
        }
    }

    private double worked(double shown) {
        return plain.type() == ChartType.T ? Math.pow(shown, 1 / T_ROOT) : shown;
    }

    private double shown(double worked) {
        return plain.type() == ChartType.T ? Math.pow(Math.max(0, worked), T_ROOT) : worked;
    }

    /** Whether nothing can be asked of it: too few points, or none that differs. */
    boolean nothing() {
        int counted = 0;
        double widest = 0;
        for (int i = 0; i < n; i++) {
            if (base[i]) {
                counted++;
                widest = Math.max(widest, Math.abs(departures[i]));
            }
        }
        return counted < Likeness.FEWEST || !(widest > 0);
    }

    /** Whether its points stand for periods, so that they can have a season. */
    boolean hasSeasons() {
        return plain.type() != ChartType.T && plain.type() != ChartType.G;
    }

    /** Whether the chart is to allow for what is found; else it is only told. */
    boolean settles() {
        return plain.settings().rules() == RuleSet.MDC_2023
                && plain.type() != ChartType.RUN
                && plain.type() != ChartType.G;
    }

    int[] phases() {
        return phases;
    }

    /** What each point leaves over its centre; NaN for those that limits do not rest on. */
    double[] departures() {
        double[] counted = departures.clone();
        for (int i = 0; i < n; i++) {
            counted[i] = base[i] ? counted[i] : Double.NaN;
        }
        return counted;
    }

    double @Nullable [] weights() {
        return plain.type().hasDenominator() ? denominators : null;
    }

    void takeOff(Seasons.@Nullable FoundSeason season) {
        if (season != null) {
            expected = season.expected();
            halfSeason = Stretching.halfSeason(season.season());
        }
    }

    /** The centre of a point, moved with the season but never as far as where counts cannot go. */
    private double centre(int i) {
        double centre = points.get(i).centre();
        double moved = worked(centre) + expected[i];
        return switch (plain.type()) {
            case P, P_PRIME ->
                Math.clamp(
                        moved, LEAST_LEFT * centre, Math.max(LEAST_LEFT * centre, per - LEAST_LEFT * (per - centre)));
            case U, U_PRIME, C -> Math.max(moved, LEAST_LEFT * centre);
            default -> moved;
        };
    }

    /**
     * The spread that the chart's own distribution gives a point, as shown; 1 where it has none, NaN without a
     * denominator.
     */
    private double unit(int i) {
        double centre = centre(i) / per;
        double denominator = plain.type().hasDenominator() && denominators[i] > 0 ? denominators[i] : Double.NaN;
        return switch (plain.type()) {
            case P, P_PRIME -> per * Math.sqrt(Math.max(0, centre * (1 - centre)) / denominator);
            case U, U_PRIME -> per * Math.sqrt(centre / denominator);
            case C -> Math.sqrt(centre);
            default -> 1;
        };
    }

    /** What is left in units of each point's own spread; NaN for those that limits do not rest on. */
    double[] standard() {
        double[] standard = new double[n];
        for (int i = 0; i < n; i++) {
            standard[i] = base[i] ? standard(i) : Double.NaN;
        }
        return standard;
    }

    private double standard(int i) {
        double unit = unit(i);
        return unit > 0 ? (worked(points.get(i).value()) - centre(i)) / unit : Double.NaN;
    }

    /** The chart with centre and limits that allow for the season and for that likeness. */
    Chart draw(double likeness) {
        double[] value = new double[n];
        boolean[] leftOut = new boolean[n];
        for (int i = 0; i < n; i++) {
            value[i] = standard(i);
            leftOut[i] = points.get(i).leftOut();
        }
        var standard = new Slate(value, value, value, leftOut);
        List<Phase> phases = new ArrayList<>(plain.phases().size());
        for (Phase phase : plain.phases()) {
            int from = first(phase.number());
            int until = from + length(phase.number(), from);
            int[] days = standard.countedDays(from, until);
            double far = far(standard, from, until, likeness);
            for (int i = from; i < until; i++) {
                standard.draw(i, 0, far, far * 2 / 3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            Patterns.beyondLimits(standard, from, until);
            Patterns.trend(standard, days, Stretching.trend(likeness, halfSeason), Patterns.Marks.EVERY_POINT);
            Patterns.shift(standard, days, Stretching.shift(likeness, halfSeason), Patterns.Marks.EVERY_POINT);
            if (likeness == 0) {
                Patterns.twoInThree(standard, days, true);
            }
            phases.add(new Phase(
                    phase.number(),
                    phase.from(),
                    phase.until(),
                    phase.points(),
                    Anhoej.read(standard, days),
                    phase.provisional()));
        }
        return onShownScale(standard, List.copyOf(phases));
    }

    private int first(int phase) {
        int first = 0;
        while (phases[first] != phase) {
            first++;
        }
        return first;
    }

    private int length(int phase, int from) {
        int length = 0;
        while (from + length < n && phases[from + length] == phase) {
            length++;
        }
        return length;
    }

    /** How far the limits are from the centre, in units of each point's own spread. */
    private double far(Slate standard, int from, int until, double likeness) {
        Settings settings = plain.settings();
        int[] days = standard.baseDays(from, until, settings.baseline());
        double range = MovingRanges.mean(standard.value, days, settings.screened(), 0);
        double wide =
                range * (plain.type() == ChartType.XMR ? NHS_E2 : 3 / MovingRanges.D2) * Stretching.width(likeness);
        boolean own = plain.type() == ChartType.P || plain.type() == ChartType.U || plain.type() == ChartType.C;
        return own ? likeness == 0 || Double.isNaN(wide) ? 3 : Math.max(3, wide) : wide;
    }

    private Chart onShownScale(Slate standard, List<Phase> phases) {
        boolean never = plain.type() != ChartType.XMR;
        double floor = never ? 0 : Double.NEGATIVE_INFINITY;
        boolean share = plain.type() == ChartType.P || plain.type() == ChartType.P_PRIME;
        double ceiling = share ? per : Double.POSITIVE_INFINITY;
        ChartPoint[] drawn = new ChartPoint[n];
        var slate = new Slate(new double[n], new double[n], new double[n], standard.leftOut);
        for (int i = 0; i < n; i++) {
            ChartPoint point = points.get(i);
            double centre = centre(i);
            double unit = unit(i);
            slate.value[i] = point.value();
            slate.lower[i] = bound(shown(centre + unit * standard.lower[i]), floor, ceiling);
            slate.upper[i] = bound(shown(centre + unit * standard.upper[i]), floor, ceiling);
            slate.flags[i] = standard.flags[i];
            drawn[i] = new ChartPoint(
                    point.date(),
                    point.value(),
                    point.denominator(),
                    shown(centre),
                    slate.lower[i],
                    slate.upper[i],
                    bound(shown(centre + unit * standard.nearLower[i]), floor, ceiling),
                    bound(shown(centre + unit * standard.nearUpper[i]), floor, ceiling),
                    point.phase(),
                    point.leftOut(),
                    Flags.list(standard.flags[i]));
        }
        Settings settings = plain.settings();
        int last = phases.isEmpty() ? 0 : first(phases.getLast().number());
        return new Chart(
                plain.type(),
                settings,
                Collections.unmodifiableList(Arrays.asList(drawn)),
                phases,
                Icons.variation(slate, settings.rules(), settings.better()),
                Icons.assurance(slate, last, settings.better(), settings.rules(), settings.target()));
    }

    private static double bound(double number, double floor, double ceiling) {
        return Double.isNaN(number) ? number : Math.clamp(number, floor, ceiling);
    }
}
