package org.leadline.measure.spc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.measure.spc.FalseAlarms.Procedure;

/**
 * Makes {@code src/main/resources/spc/false-alarms.properties} anew; run after a change of a rule, of limits or of
 * {@link Settled}:
 *
 * <pre>java -cp (the test class path) org.leadline.measure.spc.FalseAlarmTable src/main/resources/spc/false-alarms.properties 40000</pre>
 *
 * <p>With the names of procedures behind it only their rows are made anew.
 *
 * <p>For each number of points and each true likeness it draws many unchanged series in every way we draw them, and
 * counts charts with a signal and icons. Since the product never knows the true likeness, only an estimate that
 * scatters, the table is not the rate at the estimate. It is the function of the estimate, piecewise linear between
 * {@link FalseAlarms#KNOTS}, whose mean over series comes closest to the true rate at every true likeness at once:
 * least squares of relative errors, held between 0 and 1, with a small penalty on bends. About five minutes on one
 * core; the seed is fixed, so the table comes out the same each time.
 */
final class FalseAlarmTable {
    static final double[] TRUE_LIKENESS = {-0.4, -0.2, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final long SEED = 20260105;
    private static final double BEND_PENALTY = 0.004;
    private static final double LEAST_SHARE = 0.5;
    private static final double MEAN_WAIT = 20;
    private static final int SWEEPS = 20_000;

    private FalseAlarmTable() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int series = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40_000;
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            procedures.add(Procedure.valueOf(arguments[i]));
        }
        Map<String, String> rows = new TreeMap<>();
        if (!procedures.isEmpty()) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.contains(" = "))
                    .forEach(line -> rows.put(line.split(" = ")[0], line.split(" = ")[1]));
        }
        for (int points : FalseAlarms.POINTS) {
            for (Procedure procedure : procedures.isEmpty() ? List.of(Procedure.values()) : procedures) {
                addRows(rows, procedure, points, points <= 60 ? series : series / 3);
            }
            System.err.println(points + " points done");
        }
        List<String> lines = new ArrayList<>();
        lines.add("# How likely chance alone raises a signal: procedure, what is asked, number of points; a column for each likeness of");
        lines.add("# FalseAlarms.KNOTS. Made by FalseAlarmTable among the tests; do not edit.");
        rows.forEach((key, cells) -> lines.add(key + " = " + cells));
        Files.write(file, lines);
    }

    private static void addRows(Map<String, String> rows, Procedure procedure, int points, int series) {
        double[][] shares = new double[TRUE_LIKENESS.length][FalseAlarms.KNOTS.length];
        double[][] rates = new double[2][TRUE_LIKENESS.length];
        List<LocalDate> dates = UnchangedSeries.months(points);
        for (int truth = 0; truth < TRUE_LIKENESS.length; truth++) {
            var unchanged = new UnchangedSeries(SEED + 1000L * points + truth);
            for (int k = 0; k < series; k++) {
                Settlement settlement = draw(dates, unchanged.values(points, TRUE_LIKENESS[truth]), procedure);
                Chart chart = settlement.chart();
                rates[0][truth] += FalseAlarms.signals(chart) ? 1.0 / series : 0;
                rates[1][truth] += chart.variation() == Variation.COMMON_CAUSE ? 0 : 1.0 / series;
                FalseAlarms.share(settlement.likeness().estimate(), shares[truth], 1.0 / series);
            }
        }
        for (int what = 0; what < 2; what++) {
            double[] fitted = fit(shares, rates[what], series);
            report(points, procedure, what, shares, rates[what], fitted);
            rows.put(FalseAlarms.key(procedure, what == 0, points), text(fitted));
        }
    }

    /**
     * Unchanged normal values as a procedure draws them; between rare events they are turned into exponential and
     * geometric ones.
     */
    static Settlement draw(List<LocalDate> dates, double[] values, Procedure procedure) {
        return switch (procedure) {
            case SETTLED -> Settled.draw(new Series(dates, values, null), ChartType.XMR, Settings.USUAL);
            case RUN -> Settled.drawAsAsked(new Series(dates, values, null), ChartType.RUN, Settings.USUAL);
            case TIME_BETWEEN -> Settled.draw(new Series(dates, waits(values), null), ChartType.T, Settings.USUAL);
            case CASES_BETWEEN ->
                Settled.draw(
                        new Series(dates, Arrays.stream(waits(values)).map(Math::floor).toArray(), null),
                        ChartType.G,
                        Settings.USUAL);
            case MDC_2023, NHSRPLOTTHEDOTS_0_2_2, ANHOEJ, WESTERN_ELECTRIC, NELSON ->
                Settled.drawAsAsked(
                        new Series(dates, values, null),
                        ChartType.XMR,
                        Settings.USUAL.with(RuleSet.valueOf(procedure.name())));
        };
    }

    private static double[] waits(double[] values) {
        return Arrays.stream(values)
                .map(value -> -MEAN_WAIT * Math.log(Tails.normal(value)))
                .toArray();
    }

    /** Coordinate descent on a convex quadratic in a box. */
    private static double[] fit(double[][] shares, double[] rates, int series) {
        int knots = FalseAlarms.KNOTS.length;
        double[][] hessian = new double[knots][knots];
        double[] pull = new double[knots];
        double typical = Math.max(Arrays.stream(rates).average().orElse(0), 1e-6);
        for (int truth = 0; truth < rates.length; truth++) {
            double usual = TRUE_LIKENESS[truth] >= 0 && TRUE_LIKENESS[truth] < 0.75 ? 3 : 1;
            double weight = usual / square(Math.max(rates[truth], 3.0 / series));
            for (int i = 0; i < knots; i++) {
                pull[i] += weight * shares[truth][i] * rates[truth];
                for (int j = 0; j < knots; j++) {
                    hessian[i][j] += weight * shares[truth][i] * shares[truth][j];
                }
            }
        }
        double[] bend = {1, -2, 1};
        for (int at = 0; at + 2 < knots; at++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    hessian[at + i][at + j] += BEND_PENALTY / square(typical) * bend[i] * bend[j];
                }
            }
        }
        double least = LEAST_SHARE * Arrays.stream(rates).filter(rate -> rate > 0).min().orElse(0);
        double[] fitted = new double[knots];
        Arrays.fill(fitted, typical);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < knots; i++) {
                double slope = pull[i];
                for (int j = 0; j < knots; j++) {
                    slope -= hessian[i][j] * fitted[j];
                }
                fitted[i] = Math.clamp(fitted[i] + slope / hessian[i][i], least, 1);
            }
        }
        return fitted;
    }

    private static double square(double number) {
        return number * number;
    }

    private static String text(double[] fitted) {
        StringBuilder text = new StringBuilder();
        for (double number : fitted) {
            text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.5f", number));
        }
        return text.toString();
    }

    private static void report(
            int points, Procedure procedure, int what, double[][] shares, double[] rates, double[] fitted) {
        StringBuilder line = new StringBuilder(FalseAlarms.key(procedure, what == 0, points));
        for (int truth = 0; truth < rates.length; truth++) {
            double stated = 0;
            for (int i = 0; i < fitted.length; i++) {
                stated += shares[truth][i] * fitted[i];
            }
            line.append(String.format(Locale.ROOT, " %.1f:%.4f/%.4f", TRUE_LIKENESS[truth], stated, rates[truth]));
        }
        System.out.println(line);
    }
}
