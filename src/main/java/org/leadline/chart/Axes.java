package org.leadline.chart;

import java.util.List;
import org.leadline.chart.Svg.Ink;

/** The round numbers to the left of a plot with their faint lines, and the days under it. */
final class Axes {
    private static final double PAD = 8;

    private Axes() {}

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
