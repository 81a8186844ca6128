package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The map of care in letters: closedness upwards, effective courses to the right by doublings, the reading with its 95
 * % intervals.
 */
final class CareMap {
    private static final int COLUMNS_PER_DOUBLING = 7;
    private static final int DOUBLINGS = 7;
    private static final int WIDTH = COLUMNS_PER_DOUBLING * DOUBLINGS + 1;
    private static final int ROWS = 11;
    private static final double LOWEST = 0.5;

    private final char[][] rows = new char[ROWS][WIDTH];

    private CareMap(Cuts cuts) {
        for (char[] row : rows) {
            Arrays.fill(row, ' ');
        }
        Arrays.fill(rows[row(cuts.k100())], '.');
        for (int row = 0; row < row(cuts.k100()); row++) {
            rows[row][column(cuts.d())] = ':';
        }
    }

    static List<String> lines(ModeReading reading) {
        var map = new CareMap(reading.mode().cuts());
        map.draw(reading);
        var lines = new ArrayList<String>();
        String same = Sentences.name(Verdict.SAME_EVERY_TIME);
        int apart = Math.max(1, column(reading.mode().cuts().d()) - same.length() + 1);
        lines.add("      " + same + " ".repeat(apart) + Sentences.name(Verdict.CHOOSE_TOGETHER));
        for (int row = 0; row < ROWS; row++) {
            double k = 1 - row * (1 - LOWEST) / (ROWS - 1);
            lines.add(Words.decimal(k, 2) + " |" + new String(map.rows[row]).stripTrailing());
        }
        lines.add("      " + Sentences.name(Verdict.FIND_OUT));
        lines.add("     +" + "-".repeat(WIDTH));
        var axis = new StringBuilder("      ");
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            String courses = Words.count(1L << doubling);
            axis.append(courses).append(" ".repeat(COLUMNS_PER_DOUBLING - courses.length()));
        }
        lines.add(axis.append(Words.say("report.coursesAxis")).toString());
        return lines;
    }

    static char sign(Verdict verdict) {
        return switch (verdict) {
            case SAME_EVERY_TIME -> '●';
            case CHOOSE_TOGETHER -> '◆';
            case FIND_OUT -> '▲';
            case BETWEEN, TOO_FEW -> '?';
        };
    }

    private void draw(ModeReading reading) {
        double k = reading.closednessUsed();
        double off = Closedness.Z * reading.closednessError();
        double d = reading.packages().d1();
        double factor = Math.exp(Closedness.Z * reading.packages().d1LogSe());
        int row = row(k);
        int column = column(d);
        for (int at = row(k + off); at <= row(k - off); at++) {
            rows[at][column] = '|';
        }
        for (int at = column(d / factor); at <= column(d * factor); at++) {
            rows[row][at] = '-';
        }
        rows[row][column] = sign(reading.mode().verdict());
    }

    private static int row(double k) {
        return Math.clamp(Math.round((1 - k) / (1 - LOWEST) * (ROWS - 1)), 0, ROWS - 1);
    }

    private static int column(double d) {
        return Math.clamp(Math.round(Math.log(d) / Math.log(2) * COLUMNS_PER_DOUBLING), 0, WIDTH - 1);
    }
}
