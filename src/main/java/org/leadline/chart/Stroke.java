package org.leadline.chart;

import org.jspecify.annotations.Nullable;

/** The lines and grounds of charts, by the names of their style classes, with their looks by day. */
enum Stroke {
    BAND("c-band", "#e2eef0", 0, null),
    UNSURE("c-unsure", "#c9dfe4", 0, null),
    LIMIT("c-limit", "#0a5566", 1.4, "6 4"),
    LOOSE("c-limit c-loose", "#0a5566", 1.4, "2 4"),
    CENTRE("c-centre", "#0a5566", 2.2, null),
    FIRST("c-first", "#4a5a63", 1.6, "1.5 4"),
    TARGET("c-target", "#9a7424", 2.6, null),
    SERIES("c-line", "#15242d", 1.6, null),
    FINE("c-line c-fine", "#15242d", 1, null),
    OPEN("c-line c-open", "#15242d", 1.6, "3 4"),
    POST("c-post", "#4a5a63", 1.4, "2 3"),
    PROPOSED("c-proposed", "#745510", 1.6, "7 4"),
    CURVE("c-limit c-curve", "#0a5566", 1.6, null),
    INTERVAL("c-interval", "#0a5566", 2.2, null),
    SPAN("c-span", "#9a7424", 5, null),
    AXIS("c-axis", "#4a5a63", 1, null),
    GRID("c-grid", "#d3dadc", 1, null);

    final String kind;
    final String colour;
    final double width;
    final @Nullable String dashes;

    Stroke(String kind, String colour, double width, @Nullable String dashes) {
        this.kind = kind;
        this.colour = colour;
        this.width = width;
        this.dashes = dashes;
    }

    /** Draws a path, filled where the stroke has no width; an empty one is not drawn. */
    void draw(Svg svg, String d) {
        if (d.isEmpty()) {
            return;
        }
        if (width == 0) {
            svg.path(d, kind, "fill", colour);
        } else if (dashes == null) {
            svg.path(d, kind, "fill", "none", "stroke", colour, "stroke-width", width);
        } else {
            svg.path(d, kind, "fill", "none", "stroke", colour, "stroke-width", width, "stroke-dasharray", dashes);
        }
    }
}
