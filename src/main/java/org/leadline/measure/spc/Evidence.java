package org.leadline.measure.spc;

/**
 * How striking a chart is: how likely chance alone would make its last points, or any of its points, lie as far from
 * the centre together.
 *
 * <p>For stretches of 1, 2, 3, 4, 6, 8, 11 and 15 points the mean distance from the centre is set against the spread
 * that the limits stand for, with what likeness of neighbours adds to the spread of a mean, and judged by Student's t
 * with 0.62 (n − 1) degrees of freedom, which is what an average moving range is worth (Wheeler, 1995). The most
 * striking stretch counts; its tail is multiplied by how many independent stretches there are in effect, 5 at the end
 * of a chart and 2 for each point of a whole chart, numbers from our simulation. It is for ranking, and for {@link
 * Board}; the rules alone say whether a point is flagged.
 */
final class Evidence {
    private static final int[] STRETCHES = {1, 2, 3, 4, 6, 8, 11, 15};
    private static final double STRETCHES_IN_EFFECT_AT_END = 5;
    private static final double STRETCHES_IN_EFFECT_A_POINT = 2;
    private static final double RANGE_WORTH = 0.62;
    private static final double T_ROOT = 3.6;

    private Evidence() {}

    /** Of the last point where it is flagged, else of the chart where any is; 1 where none is. */
    static double of(Settlement settlement) {
        Chart chart = settlement.chart();
        if (chart.variation() != Variation.COMMON_CAUSE) {
            return ofEnd(settlement);
        }
        return FalseAlarms.signals(chart) ? ofChart(settlement) : 1;
    }

    /** Of the stretches that end with the last point. */
    static double ofEnd(Settlement settlement) {
        Chart chart = settlement.chart();
        double[] far = far(settlement, chart.phases().getLast().number());
        double likeness = likeness(settlement);
        double most = 0;
        for (int stretch : STRETCHES) {
            if (2 * stretch <= far.length) {
                double sum = 0;
                for (int i = far.length - stretch; i < far.length; i++) {
                    sum += far[i];
                }
                most = Math.max(most, Math.abs(sum) / spread(stretch, far.length, likeness));
            }
        }
        return tail(most, far.length, likeness, STRETCHES_IN_EFFECT_AT_END);
    }

    /** Of all stretches. */
    static double ofChart(Settlement settlement) {
        double likeness = likeness(settlement);
        double none = 1;
        for (Phase phase : settlement.chart().phases()) {
            double[] far = far(settlement, phase.number());
            double most = 0;
            for (int stretch : STRETCHES) {
                if (2 * stretch > far.length) {
                    break;
                }
                double sum = 0;
                double farthest = 0;
                for (int i = 0; i < far.length; i++) {
                    sum += far[i] - (i >= stretch ? far[i - stretch] : 0);
                    farthest = i >= stretch - 1 ? Math.max(farthest, Math.abs(sum)) : farthest;
                }
                most = Math.max(most, farthest / spread(stretch, far.length, likeness));
            }
            none *= 1 - tail(most, far.length, likeness, STRETCHES_IN_EFFECT_A_POINT * far.length);
        }
        return Math.max(1 - none, 1e-300);
    }

    /**
     * What is allowed for, and where nothing is, what there may be all the same: half of it where a step explains it
     * better.
     */
    private static double likeness(Settlement settlement) {
        double estimate = settlement.likeness().estimate();
        if (settlement.allowed() > 0 || Double.isNaN(estimate)) {
            return settlement.allowed();
        }
        boolean settled = settlement.procedure().allows();
        return Math.max(0, settled && settlement.likeness().found() ? estimate / 2 : estimate);
    }

    /** The spread of the sum of so many neighbours about so many times the mean of all, in units of one's own. */
    private static double spread(int stretch, int all, double likeness) {
        return stretch * Math.sqrt(Math.max(1e-9, ofMean(stretch, likeness) - ofMean(all, likeness)));
    }

    /** The variance of the mean of so many neighbours in a first-order autoregression of variance 1. */
    private static double ofMean(int points, double likeness) {
        double fade = 1 - likeness;
        double sum = points + 2 * likeness * (points * fade - 1 + Math.pow(likeness, points)) / (fade * fade);
        return sum / ((double) points * points);
    }

    private static double tail(double t, int points, double likeness, double stretches) {
        double worth = (1 - likeness * likeness) / (1 + likeness * likeness);
        double free = Math.max(2, RANGE_WORTH * (points - 1) * worth);
        double once = 2 * Tails.student(t, free);
        return Math.clamp(-Math.expm1(stretches * Math.log1p(-Math.min(once, 1))), 1e-300, 1);
    }

    /** How far the points that count lie from the centre, in the spread that the limits stand for. */
    private static double[] far(Settlement settlement, int phase) {
        Chart chart = settlement.chart();
        double[] far = new double[chart.points().size()];
        int count = 0;
        boolean limits = chart.type().hasLimits() && chart.type() != ChartType.G;
        double width = settlement.allowed() > 0 ? 1 : Stretching.width(likeness(settlement));
        for (ChartPoint point : chart.points()) {
            if (point.phase() == phase && !point.leftOut() && !Double.isNaN(point.value())) {
                double value = worked(chart.type(), point.value());
                if (limits) {
                    double centre = worked(chart.type(), point.centre());
                    double spread = Math.max(
                                    worked(chart.type(), point.upper()) - centre,
                                    centre - worked(chart.type(), point.lower()))
                            / 3;
                    value = spread > 0 ? (value - centre) / spread / width : 0;
                }
                far[count++] = value;
            }
        }
        far = java.util.Arrays.copyOf(far, count);
        return limits ? far : standardised(far, width);
    }

    private static double[] standardised(double[] values, double width) {
        int[] days = new int[values.length];
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            days[i] = i;
            mean += values[i] / values.length;
        }
        double spread = MovingRanges.mean(values, days, true, 0) / MovingRanges.D2 * width;
        for (int i = 0; i < values.length; i++) {
            values[i] = spread > 0 ? (values[i] - mean) / spread : 0;
        }
        return values;
    }

    private static double worked(ChartType type, double shown) {
        return type == ChartType.T || type == ChartType.G ? Math.pow(Math.max(0, shown), 1 / T_ROOT) : shown;
    }
}
