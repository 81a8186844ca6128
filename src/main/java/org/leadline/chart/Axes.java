package org.leadline.chart;

import java.util.List;
import org.leadline.chart.Svg.Ink;

/** The round numbers to the left of a plot with their faint lines, and the days under it. */
final class Axes {
    private static final double PAD = 8;

    private Axes() {}

    /** A drawing that says that there is nothing to draw. */
    static String nothing(Sheet sheet, String id, String title, String description, ChartWords words) {
        Svg svg = sheet.begin(id, "img", sheet.lineHeight() * 3, title, description);
        double y = sheet.lineHeight() * 1.5;
        Stroke.AXIS.draw(
                svg,
                new Track()
                        .from(1, sheet.lineHeight() * 2.5)
                        .across(sheet.width - 1)
                        .toString());
        svg.lines(
                List.of(words.say("chart.series.none")),
                sheet.width / 2,
                y,
                sheet.letterSize,
                "middle",
                Ink.SOFT,
                "400");
        return svg.close("svg").toString();
    }

    static void draw(
            Svg svg,
            TimeAxis axis,
            NumberScale scale,
            List<TimeAxis.Tick> ticks,
            double top,
            double bottom,
            ChartWords words) {
        double size = axis.letterSize();
        Track grid = new Track();
        for (double tick : scale.named()) {
            double y = bottom - scale.share(tick) * (bottom - top);
            if (y < bottom - 1) {
                grid.from(axis.left(), y).across(axis.right());
            }
            String text = scale.tick(tick, words);
            svg.lines(List.of(text), axis.left() - PAD, y + size * .35, size, "end", Ink.SOFT, "400");
        }
        Stroke.GRID.draw(svg, grid.toString());
        Track edge = new Track().from(axis.left(), bottom).across(axis.right());
        for (TimeAxis.Tick tick : ticks) {
            edge.from(tick.x(), bottom).upright(bottom + 5);
            List<String> text = tick.year().isEmpty() ? List.of(tick.words()) : List.of(tick.words(), tick.year());
            svg.lines(text, axis.middle(tick), bottom + size + 8, size, "middle", Ink.SOFT, "400");
        }
        Stroke.AXIS.draw(svg, edge.toString());
    }
}
