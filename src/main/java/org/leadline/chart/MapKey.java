package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import org.leadline.chart.Svg.Ink;

/** What stands round the ground of the map: ticks and their words, and the key to numbered points. */
record MapKey(Sheet sheet, ChartWords words, Box plot, MapScale scale) {
    private static final double PAD = 8;
    private static final String PLAIN = "400";
    private static final String STRONG = "650";

    void axes(Svg svg, boolean between) {
        double size = sheet.letterSize;
        svg.path(
                Shapes.line(new Box.Line(plot.left(), plot.bottom(), plot.right(), plot.bottom()))
                        + Shapes.line(new Box.Line(plot.left(), plot.top(), plot.left(), plot.bottom())),
                "c-axis",
                "fill",
                "none",
                "stroke",
                Ink.SOFT.colour);
        for (double ways : scale.waysNamed()) {
            double y = scale.y(ways);
            tick(svg, new Box.Line(plot.left() - 4, y, plot.left(), y));
            text(svg, words.whole(ways), plot.left() - 7, y + size * .35, "end", Ink.SOFT, PLAIN);
        }
        for (int hundredths : scale.newInHundred()) {
            double x = scale.x(1 - hundredths / 100.0);
            tick(svg, new Box.Line(x, plot.bottom(), x, plot.bottom() + 4));
            text(svg, words.whole(hundredths), x, plot.bottom() + size + 6, "middle", Ink.SOFT, PLAIN);
        }
        double ends = plot.bottom() + size + 6 + sheet.lineHeight();
        text(svg, words.say("chart.map.end.new"), plot.left(), ends, "start", Ink.INK, STRONG);
        text(svg, words.say("chart.map.end.known"), plot.right(), ends, "end", Ink.INK, STRONG);
        svg.lines(title(), middle(), ends + sheet.lineHeight(), size, "middle", Ink.SOFT, PLAIN);
        if (between) {
            double base = bottom(true) - size * .25;
            svg.path(
                    Shapes.path(Reading.BETWEEN, plot.left() + sheet.markRadius, base - size * .33, sheet.markRadius),
                    "c-mark c-between",
                    "fill",
                    "#ffffff",
                    "stroke",
                    Ink.BETWEEN.colour,
                    "stroke-width",
                    "2");
            text(
                    svg,
                    words.say("chart.map.between"),
                    plot.left() + 2 * sheet.markRadius + PAD,
                    base,
                    "start",
                    Ink.INK,
                    PLAIN);
        }
    }

    /** Where the words under the map end. */
    double bottom(boolean between) {
        double titleEnds = plot.bottom() + 6 + sheet.letterSize + sheet.lineHeight() * (1 + title().size());
        return between ? titleEnds + sheet.lineHeight() + PAD : titleEnds;
    }

    /** One row for each point, under the words, column after column. */
    List<Row> rows(List<MapPoint> points) {
        boolean between = points.stream().anyMatch(point -> point.reading() == Reading.BETWEEN);
        double begin = bottom(between) + PAD;
        double columnWidth = sheet.width / sheet.keyColumns;
        int inColumn = Math.ceilDiv(points.size(), sheet.keyColumns);
        List<Row> rows = new ArrayList<>();
        double top = begin;
        for (int i = 0; i < points.size(); i++) {
            MapPoint point = points.get(i);
            double left = columnWidth * (i / inColumn);
            top = i % inColumn == 0 ? begin : top;
            String name = point.provisional() ? words.say("chart.map.provisional", point.name()) : point.name();
            List<String> lines = Lettering.wrap(name, columnWidth - textX() - PAD, sheet.letterSize, 3);
            double bottom = top + Math.max(Lettering.height(lines, sheet.letterSize), sheet.lineHeight()) + 6;
            rows.add(new Row(words.whole(i + 1), lines, left + textX(), top, bottom));
            top = bottom;
        }
        return rows;
    }

    private double textX() {
        return Lettering.width("88", sheet.letterSize) + 2 * sheet.markRadius + 2 * PAD;
    }

    private double middle() {
        return (plot.left() + plot.right()) / 2;
    }

    private List<String> title() {
        return Lettering.wrap(words.say("chart.map.new"), plot.width(), sheet.letterSize);
    }

    private void tick(Svg svg, Box.Line line) {
        svg.path(Shapes.line(line), "c-axis", "fill", "none", "stroke", Ink.SOFT.colour);
    }

    private void text(Svg svg, String text, double x, double y, String anchor, Ink ink, String weight) {
        svg.lines(List.of(text), x, y, sheet.letterSize, anchor, ink, weight);
    }

    /** Draws a mark round a place. */
    interface MarkPen {
        void draw(double x, double y);
    }

    /** A number, its mark and its name. */
    record Row(String number, List<String> lines, double textX, double top, double bottom) {
        void draw(Svg svg, Sheet sheet, MarkPen pen) {
            double base = top + sheet.letterSize;
            double markX = textX - PAD - sheet.markRadius;
            svg.lines(List.of(number), markX - sheet.markRadius - 5, base, sheet.letterSize, "end", Ink.INK, STRONG);
            pen.draw(markX, base - sheet.letterSize * .33);
            svg.lines(lines, textX, base, sheet.letterSize, "start", Ink.INK, PLAIN);
        }
    }
}
