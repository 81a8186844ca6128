package org.leadline.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Svg.Ink;

/** Rows of bars, each with its label and its number in words; on a phone the label stands above its bar. */
final class BarRows {
    private static final double GAP = 10;
    private static final double THICK = 16;
    private static final double LABEL_SHARE = .4;
    private static final int MOST_LINES = 4;

    private final Sheet sheet;
    private final List<Row> rows;
    private final @Nullable Target target;
    private final double barLeft;
    private final double barWidth;
    private final double labelWidth;
    private final double first;

    BarRows(Sheet sheet, List<Row> rows, @Nullable Target target) {
        this.sheet = sheet;
        this.rows = rows;
        this.target = target;
        boolean beside = sheet != Sheet.NARROW;
        double numbers = rows.stream()
                .mapToDouble(row -> Lettering.width(row.number(), sheet.letterSize))
                .max()
                .orElse(0);
        this.labelWidth = beside ? sheet.width * LABEL_SHARE : sheet.width - 2;
        this.barLeft = beside ? labelWidth + GAP : 1;
        this.barWidth = Math.max(60, sheet.width - barLeft - (beside ? numbers + GAP : 2));
        this.first = target == null ? 2 : sheet.lineHeight() + 6;
    }

    String svg(String id, String title, String description) {
        double height = first + rows.stream().mapToDouble(this::height).sum();
        Svg svg = sheet.begin(id, "img", height + 2, title, description);
        double top = first;
        for (Row row : rows) {
            draw(svg, row, top);
            top += height(row);
        }
        if (target != null) {
            double x = barLeft + barWidth * target.share();
            svg.lines(List.of(target.words()), x, first - 8, sheet.letterSize, "middle", Ink.BRASS, "650");
        }
        return svg.close("svg").toString();
    }

    private List<String> label(Row row) {
        return Lettering.wrap(row.label(), labelWidth, sheet.letterSize, MOST_LINES);
    }

    private double height(Row row) {
        double words = Lettering.height(label(row), sheet.letterSize);
        return sheet != Sheet.NARROW
                ? Math.max(words, THICK) + GAP
                : words + sheet.lineHeight() + THICK + 4 + 1.6 * GAP;
    }

    private void draw(Svg svg, Row row, double top) {
        List<String> label = label(row);
        double size = sheet.letterSize;
        double words = Lettering.height(label, size);
        boolean beside = sheet != Sheet.NARROW;
        double middle = top + Math.max(words, THICK) / 2;
        double barTop = beside ? middle - THICK / 2 : top + words + 4;
        double labelTop = beside ? middle - words / 2 : top;
        svg.lines(
                label, beside ? labelWidth : 1, labelTop + size * .95, size, beside ? "end" : "start", Ink.INK, "400");
        rect(svg, "c-groove", barLeft, barTop, barWidth, "#e9edee");
        rect(svg, "c-before", barLeft, barTop, barWidth * row.from(), "#a9c9d0");
        double from = barLeft + barWidth * row.from();
        rect(
                svg,
                "c-fill",
                from,
                barTop,
                Math.max(barWidth * (row.to() - row.from()), row.to() > row.from() ? 1.5 : 0),
                Ink.SEA.colour);
        if (target != null) {
            double x = barLeft + barWidth * target.share();
            double above = beside ? top - 4 : barTop - 3;
            double below = beside ? top + height(row) - 4 : barTop + THICK + 3;
            svg.path(
                    Shapes.line(new Box.Line(x, above, x, below)),
                    "c-target",
                    "fill",
                    "none",
                    "stroke",
                    Ink.BRASS.colour,
                    "stroke-width",
                    "2.5");
        }
        svg.lines(
                List.of(row.number()),
                beside ? barLeft + barWidth + GAP : 1,
                beside ? middle + size * .35 : barTop + THICK + size + 2,
                size,
                "start",
                beside ? Ink.INK : Ink.SOFT,
                beside ? "650" : "400");
    }

    private static void rect(Svg svg, String kind, double x, double y, double width, String fill) {
        if (width > 0) {
            svg.leaf("rect", "class", kind, "x", x, "y", y, "width", width, "height", THICK, "rx", "2", "fill", fill);
        }
    }

    /**
     * @param from where the bar starts, 0 to 1; what comes before is drawn faint
     * @param to where it ends, 0 to 1
     */
    record Row(String label, double from, double to, String number) {}

    /** An upright line with its words, at a share between 0 and 1. */
    record Target(double share, String words) {}
}
