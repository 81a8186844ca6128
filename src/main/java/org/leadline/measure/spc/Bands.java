package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.List;

/**
 * How far limits may be from where they are drawn, by chance in the points that they rest on. The centre is as uncertain as a mean of so many points; where the
 * spread is worked out from moving ranges, it is uncertain by 0.93 over the root of their number too (simulated: ratio to the true spread between 0.66 and 1.39 at
 * 24 points); where it follows from the centre (P, U, C, G), limits move with the centre.
 */
final class Bands {
    private static final double REACH = 1.959964;
    private static final double SPREAD_ERROR = 0.93;

    private Bands() {}

    /** One for each point of the chart; empty for a run chart. */
    static List<LimitBand> of(Chart chart) {
        if (!chart.type().hasLimits()) {
            return List.of();
        }
        int phases = chart.phases().isEmpty() ? 0 : chart.phases().getLast().number() + 1;
        double[] counted = new double[phases];
        double[] weighed = new double[phases];
        int[] seen = new int[phases];
        int baseline = chart.settings().baseline();
        for (ChartPoint point : chart.points()) {
            boolean counts = !point.leftOut() && !Double.isNaN(point.value()) && point.phase() < phases;
            if (counts && (baseline == 0 || seen[point.phase()] < baseline)) {
                counted[point.phase()]++;
                weighed[point.phase()] += Double.isNaN(point.denominator()) ? 1 : point.denominator();
            }
            if (point.phase() < phases) {
                seen[point.phase()]++;
            }
        }
        List<LimitBand> bands = new ArrayList<>(chart.points().size());
        for (ChartPoint point : chart.points()) {
            boolean limited = point.phase() < phases
                    && !Double.isNaN(point.lower())
                    && !Double.isNaN(point.upper())
                    && counted[point.phase()] > 1;
            bands.add(limited ? band(chart, point, counted[point.phase()], weighed[point.phase()]) : LimitBand.NONE);
        }
        return List.copyOf(bands);
    }

    private static LimitBand band(Chart chart, ChartPoint point, double points, double weight) {
        double per = chart.type().hasDenominator() ? chart.settings().per() : 1;
        double centre = point.centre() / per;
        double denominator = Double.isNaN(point.denominator()) ? 1 : point.denominator();
        return switch (chart.type()) {
            case RUN -> LimitBand.NONE;
            case XMR -> ofSpread(point.centre(), (point.upper() - point.lower()) / 6, points, point, -1, -1);
            case T -> rooted(point, points);
            case P_PRIME -> ofSpread(point.centre(), spread(point), points * weight(weight, points, denominator), points, point, 0, per);
            case U_PRIME -> ofSpread(point.centre(), spread(point), points * weight(weight, points, denominator), points, point, 0, -1);
            case P -> {
                double error = REACH * Math.sqrt(centre * (1 - centre) / weight);
                yield ofCentre(point, per, Math.max(0, centre - error), Math.min(1, centre + error), c -> Math.sqrt(c * (1 - c) / denominator), 1);
            }
            case U, C -> {
                double all = chart.type() == ChartType.C ? points : weight;
                double each = chart.type() == ChartType.C ? 1 : denominator;
                double error = REACH * Math.sqrt(centre / all);
                yield ofCentre(point, per, Math.max(0, centre - error), centre + error, c -> Math.sqrt(c / each), -1);
            }
            case G -> {
                double mean = meanOfG(point.upper());
                double error = REACH * Math.sqrt(mean * (mean + 1) / points);
                yield ofCentre(
                        point, 1, Math.max(0, mean - error), mean + error, c -> Math.sqrt(c * (c + 1)), -1);
            }
        };
    }

    /** The mean g of which the upper limit is g + 3 √(g (g + 1)). */
    private static double meanOfG(double upper) {
        double linear = 9 + 2 * upper;
        return (Math.sqrt(linear * linear + 32 * upper * upper) - linear) / 16;
    }

    private static double weight(double weight, double points, double denominator) {
        return weight / points / denominator;
    }

    private static double spread(ChartPoint point) {
        return Math.max(point.upper() - point.centre(), point.centre() - point.lower()) / 3;
    }

    private static LimitBand rooted(ChartPoint point, double points) {
        double centre = Numbered.rooted(point.centre());
        double spread = (Numbered.rooted(point.upper()) - centre) / 3;
        double error = REACH * spread * Math.sqrt((1 + 9 * SPREAD_ERROR * SPREAD_ERROR) / points);
        double lower = centre - 3 * spread;
        double upper = centre + 3 * spread;
        return new LimitBand(back(lower - error), back(lower + error), back(upper - error), back(upper + error));
    }

    private static double back(double root) {
        return Math.pow(Math.max(root, 0), 3.6);
    }

    private static LimitBand ofSpread(double centre, double spread, double points, ChartPoint point, double least, double most) {
        return ofSpread(centre, spread, points, points, point, least, most);
    }

    private static LimitBand ofSpread(
            double centre, double spread, double points, double ranges, ChartPoint point, double least, double most) {
        double error = REACH * spread * Math.sqrt(1 / points + 9 * SPREAD_ERROR * SPREAD_ERROR / ranges);
        return new LimitBand(
                clamp(centre - 3 * spread - error, least, most),
                clamp(centre - 3 * spread + error, least, most),
                clamp(centre + 3 * spread - error, least, most),
                clamp(centre + 3 * spread + error, least, most));
    }

    private static double clamp(double value, double least, double most) {
        double notLess = least < 0 ? value : Math.max(value, least);
        return most < 0 ? notLess : Math.min(notLess, most);
    }

    private static LimitBand ofCentre(
            ChartPoint point, double per, double low, double high, java.util.function.DoubleUnaryOperator spread, double most) {
        double lowerOfLow = per * clamp(low - 3 * spread.applyAsDouble(low), 0, most);
        double lowerOfHigh = per * clamp(high - 3 * spread.applyAsDouble(high), 0, most);
        double upperOfLow = per * clamp(low + 3 * spread.applyAsDouble(low), 0, most);
        double upperOfHigh = per * clamp(high + 3 * spread.applyAsDouble(high), 0, most);
        return new LimitBand(
                Math.min(point.lower(), Math.min(lowerOfLow, lowerOfHigh)),
                Math.max(point.lower(), Math.max(lowerOfLow, lowerOfHigh)),
                Math.min(point.upper(), Math.min(upperOfLow, upperOfHigh)),
                Math.max(point.upper(), Math.max(upperOfLow, upperOfHigh)));
    }
}
