package org.leadline.chart;

import java.util.List;

/**
 * Everybody who has not come through, a dot each, by where they stand and how long they have stood there, beside how long is usual. It names nobody.
 *
 * @param title what is shown
 * @param about a sentence or few that tell it
 * @param rows one for each place, in their order
 */
public record AgeingDots(String title, String about, List<Row> rows) {

    /**
     * One place.
     *
     * @param half minutes that half stay under; NaN where that is not known
     * @param nineInTen minutes that nine in ten stay under; NaN as {@code half}
     */
    public record Row(String name, double half, double nineInTen, List<Dot> dots) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /** One who stands there. @param minutes for so long. @param stuck longer than nine in ten do. @param sink and waiting longer does not help */
    public record Dot(double minutes, boolean stuck, boolean sink) {}

    public AgeingDots {
        rows = List.copyOf(rows);
    }

    /**
     * The dots drawn for every size of screen.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id, ChartWords words) {
        return new Picture(
                Sheet.drawn(sheet -> new AgeingDrawing(this, sheet, words).svg(id, about)), about, numbers(words));
    }

    private Numbers numbers(ChartWords words) {
        return new Numbers(
                title,
                List.of(
                        words.say("chart.ageing.column.place"),
                        words.say("chart.ageing.column.here"),
                        words.say("chart.ageing.column.stuck"),
                        words.say("chart.ageing.column.half"),
                        words.say("chart.ageing.column.nine"),
                        words.say("chart.ageing.column.longest")),
                rows.stream().map(row -> row(row, words)).toList());
    }

    private static List<String> row(Row row, ChartWords words) {
        double longest = row.dots().stream().mapToDouble(Dot::minutes).max().orElse(Double.NaN);
        return List.of(
                row.name(),
                words.whole(row.dots().size()),
                words.whole(row.dots().stream().filter(Dot::stuck).count()),
                time(row.half(), words),
                time(row.nineInTen(), words),
                time(longest, words));
    }

    private static String time(double minutes, ChartWords words) {
        return Double.isFinite(minutes) ? WaitScale.said(minutes, words) : words.say("chart.waits.unsure");
    }
}
