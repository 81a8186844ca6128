package org.leadline.chart;

/** The shapes of points that stand out or do not count. */
final class Marks {
    private Marks() {}

    /** One mark of its own shape; nothing for an ordinary point. */
    static void draw(Svg svg, Mark mark, double x, double y, double radius) {
        if (mark == Mark.NONE) {
            return;
        }
        String d = path(mark, x, y, radius);
        if (mark.better()) {
            svg.path(d, "c-mark c-better", "fill", "#0b5cad");
        } else if (mark.worse()) {
            svg.path(d, "c-mark c-worse", "fill", "#a84300");
        } else {
            svg.path(d, "c-mark c-neither", "fill", "#ffffff", "stroke", "#15242d", "stroke-width", 1.8);
        }
    }

    static String path(Mark mark, double x, double y, double radius) {
        double half = radius * .78;
        return switch (mark) {
            case NONE -> "";
            case BETTER_HIGH, BETTER_LOW ->
                corners(x, y - radius * 1.15, x + radius * 1.15, y, x, y + radius * 1.15, x - radius * 1.15, y);
            case WORSE_HIGH ->
                corners(x, y - radius * 1.1, x + radius * 1.1, y + radius * .8, x - radius * 1.1, y + radius * .8);
            case WORSE_LOW ->
                corners(x, y + radius * 1.1, x + radius * 1.1, y - radius * .8, x - radius * 1.1, y - radius * .8);
            case NEITHER_HIGH, NEITHER_LOW ->
                corners(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
        };
    }

    /** A cross for a point that counts for nothing. */
    static void out(Svg svg, double x, double y, double radius) {
        double half = radius * .8;
        String d = new Track()
                .from(x - half, y - half)
                .to(x + half, y + half)
                .from(x - half, y + half)
                .to(x + half, y - half)
                .toString();
        svg.path(d, "c-mark c-out", "fill", "none", "stroke", "#15242d", "stroke-width", 1.8);
    }

    /** A hollow circle for what is not over yet. */
    static void open(Svg svg, double x, double y, double radius) {
        svg.path(
                Shapes.circle(x, y, radius),
                "c-mark c-neither",
                "fill",
                "#ffffff",
                "stroke",
                "#15242d",
                "stroke-width",
                1.8);
    }

    /** Ordinary points as one path, drawn as dots by its round ends. */
    static void dots(Svg svg, Track dots, double radius) {
        if (!dots.empty()) {
            svg.path(
                    dots.toString(),
                    "c-dots",
                    "fill",
                    "none",
                    "stroke",
                    "#15242d",
                    "stroke-linecap",
                    "round",
                    "stroke-width",
                    radius * 2);
        }
    }

    private static String corners(double... places) {
        Track track = new Track().from(places[0], places[1]);
        for (int i = 2; i < places.length; i += 2) {
            track.to(places[i], places[i + 1]);
        }
        return track.closed().toString();
    }
}
