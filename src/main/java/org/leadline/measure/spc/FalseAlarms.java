package org.leadline.measure.spc;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What chance alone would raise where nothing changed: how likely a chart of so many points shows any signal, and its
 * last point one.
 *
 * <p>From a table of our own simulation of unchanged normal series with first-order autoregression, by number of points
 * (8 to 200) and estimated likeness; see the class FalseAlarmTable among the tests, which makes it. The table is
 * calibrated so that the stated figures, added up over many series, come to the number seen, whatever the true likeness
 * of neighbours; a single figure is an expectation, not a promise about that chart. Between numbers of points it is
 * read off on the scale of their logarithm. Beyond 200 points a chart is as silent as that many stretches of 200 would
 * be.
 *
 * <p>Phases start the rules anew, so a chart of several phases is silent if each is. Proportions, rates and counts are
 * read from the same table, times and cases between rare events from rows of their own.
 */
public final class FalseAlarms {
    static final int[] POINTS = {8, 10, 12, 14, 16, 20, 24, 30, 36, 48, 60, 80, 110, 150, 200};
    static final double[] KNOTS = {-0.6, -0.3, -0.1, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95};

    private FalseAlarms() {}

    /** How a chart was made, as far as false alarms go. */
    public enum Procedure {
        /** As {@link Settled} draws it where nothing is said. */
        SETTLED,
        MDC_2023,
        NHSRPLOTTHEDOTS_0_2_2,
        ANHOEJ,
        WESTERN_ELECTRIC,
        NELSON,
        /** The median, and runs about it. */
        RUN,
        /** Time between rare events, as {@link Settled} draws it. */
        TIME_BETWEEN,
        /** Cases between rare events. */
        CASES_BETWEEN;

        /** Whether it allows for a season and for likeness. */
        boolean allows() {
            return this == SETTLED || this == TIME_BETWEEN;
        }

        static Procedure of(Chart chart, boolean settled) {
            if (settled) {
                return chart.type() == ChartType.T ? TIME_BETWEEN : SETTLED;
            }
            return switch (chart.type()) {
                case RUN -> RUN;
                case G -> CASES_BETWEEN;
                default -> valueOf(chart.settings().rules().name());
            };
        }
    }

    /** What chance alone would raise on this chart, and how striking what it shows is. */
    public static SpcReading.FalseAlarm state(Settlement settlement) {
        Chart chart = settlement.chart();
        double likeness = settlement.likeness().estimate();
        double silent = 1;
        double icon = 0;
        for (Phase phase : chart.phases()) {
            silent *= 1 - chart(settlement.procedure(), phase.points(), likeness);
            icon = icon(settlement.procedure(), phase.points(), likeness);
        }
        return new SpcReading.FalseAlarm(1 - silent, icon, Evidence.of(settlement));
    }

    /**
     * How likely any point of an unchanged chart is flagged.
     *
     * @param points that count
     * @param likeness as {@link Likeness} estimates it from the series; NaN is read as 0
     */
    public static double chart(Procedure procedure, int points, double likeness) {
        int most = POINTS[POINTS.length - 1];
        double raised = read(Table.CELLS[procedure.ordinal()][0], Math.min(points, most), likeness);
        return points <= most ? raised : 1 - Math.pow(1 - raised, points / (double) most);
    }

    /** How likely the last point of an unchanged chart is flagged. */
    public static double icon(Procedure procedure, int points, double likeness) {
        return read(Table.CELLS[procedure.ordinal()][1], points, likeness);
    }

    /**
     * Whether a chart shows any signal: a flagged point, or, where runs speak for the chart as a whole, a signal of
     * runs.
     */
    public static boolean signals(Chart chart) {
        for (ChartPoint point : chart.points()) {
            if (!point.flags().isEmpty()) {
                return true;
            }
        }
        if (chart.type() == ChartType.RUN || chart.settings().rules() == RuleSet.ANHOEJ) {
            for (Phase phase : chart.phases()) {
                if (phase.runs().signal()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double read(double[][] rows, int points, double likeness) {
        if (points < 2) {
            return 0;
        }
        if (points <= POINTS[0]) {
            return between(rows[0], likeness) * (points - 1) / (POINTS[0] - 1);
        }
        int row = 1;
        while (row < POINTS.length - 1 && POINTS[row] < points) {
            row++;
        }
        double along = Math.log((double) Math.min(points, POINTS[row]) / POINTS[row - 1]) / Math.log((double) POINTS[row] / POINTS[row - 1]);
        return (1 - along) * between(rows[row - 1], likeness) + along * between(rows[row], likeness);
    }

    private static double between(double[] row, double likeness) {
        double at = Double.isNaN(likeness) ? 0 : Math.clamp(likeness, KNOTS[0], KNOTS[KNOTS.length - 1]);
        int right = right(at);
        double along = (at - KNOTS[right - 1]) / (KNOTS[right] - KNOTS[right - 1]);
        return (1 - along) * row[right - 1] + along * row[right];
    }

    private static int right(double at) {
        int right = 1;
        while (right < KNOTS.length - 1 && KNOTS[right] < at) {
            right++;
        }
        return right;
    }

    /** Adds so much to the two knots about a likeness, as the table is read. */
    static void share(double likeness, double[] shares, double much) {
        double at = Double.isNaN(likeness) ? 0 : Math.clamp(likeness, KNOTS[0], KNOTS[KNOTS.length - 1]);
        int right = right(at);
        double along = (at - KNOTS[right - 1]) / (KNOTS[right] - KNOTS[right - 1]);
        shares[right - 1] += (1 - along) * much;
        shares[right] += along * much;
    }

    static String key(Procedure procedure, boolean chart, int points) {
        return procedure.name().toLowerCase(Locale.ROOT) + (chart ? ".chart." : ".icon.") + points;
    }

    /** Read once, when it is first asked. */
    private static final class Table {
        static final double[][][][] CELLS = cells();

        private static double[][][][] cells() {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "spc.false-alarms",
                    Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            Procedure[] procedures = Procedure.values();
            double[][][][] table = new double[procedures.length][2][POINTS.length][KNOTS.length];
            for (Procedure procedure : procedures) {
                for (int what = 0; what < 2; what++) {
                    for (int row = 0; row < POINTS.length; row++) {
                        String[] cells = bundle.getString(key(procedure, what == 0, POINTS[row])).split(" ");
                        for (int knot = 0; knot < KNOTS.length; knot++) {
                            table[procedure.ordinal()][what][row][knot] = Double.parseDouble(cells[knot]);
                        }
                    }
                }
            }
            return table;
        }
    }
}
