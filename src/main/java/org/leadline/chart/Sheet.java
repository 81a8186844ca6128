package org.leadline.chart;

import java.util.List;
import java.util.function.Function;

/** The sizes in which every chart is drawn, in units that come out near one pixel each. */
enum Sheet {
    WIDE("wide", 860, 15, 8, 400, List.of(250.0, 150.0, 105.0), 2),
    MIDDLE("middle", 560, 15, 7.5, 350, List.of(200.0, 130.0, 95.0), 1),
    NARROW("narrow", 300, 14, 7, 300, List.of(124.0, 95.0, 74.0), 1);

    static final String FONTS = "Atkinson Hyperlegible Next, system-ui, Segoe UI, Roboto, Arial, sans-serif";

    /** Ends the ids within a drawing and its style class. */
    final String kind;

    final double width;
    final double letterSize;
    final double markRadius;
    final double plotHeight;
    /** How wide a label on the map may be, the widest tried first. */
    final List<Double> labelWidths;
    /** In how many columns the key to numbered points stands. */
    final int keyColumns;

    Sheet(
            String kind,
            double width,
            double letterSize,
            double markRadius,
            double plotHeight,
            List<Double> labelWidths,
            int keyColumns) {
        this.keyColumns = keyColumns;
        this.kind = kind;
        this.width = width;
        this.letterSize = letterSize;
        this.markRadius = markRadius;
        this.plotHeight = plotHeight;
        this.labelWidths = labelWidths;
    }

    /** The same drawing in every size, the widest first. */
    static List<String> drawn(Function<Sheet, String> drawing) {
        return List.of(values()).stream().map(drawing).toList();
    }

    double lineHeight() {
        return letterSize * Lettering.LINE;
    }

    /** An opened drawing of this width with its title and description. */
    Svg begin(String id, String role, double height, String title, String description) {
        String own = id + "-" + kind;
        return new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "chart-" + kind,
                        "viewBox",
                        "0 0 " + Svg.number(width) + " " + Svg.number(height),
                        "role",
                        role,
                        "aria-labelledby",
                        own + "-title",
                        "aria-describedby",
                        own + "-desc",
                        "font-family",
                        FONTS)
                .words("title", title, "id", own + "-title")
                .words("desc", description, "id", own + "-desc");
    }
}
