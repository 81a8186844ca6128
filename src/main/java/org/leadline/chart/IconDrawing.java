package org.leadline.chart;

import org.leadline.chart.Svg.Ink;

/** The summary icons: a middle line with dots and one mark for what varies; a target line in brass with a tick, a cross or dots on both sides for what can be counted on. */
final class IconDrawing {
    private static final double SIDE = 48;
    private static final double MIDDLE = SIDE / 2;

    private IconDrawing() {}

    static String svg(SpcIcon icon, String words) {
        Svg svg = new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "icon",
                        "viewBox",
                        "0 0 48 48",
                        "width",
                        "48",
                        "height",
                        "48",
                        "role",
                        "img",
                        "aria-label",
                        words)
                .words("title", words);
        frame(svg);
        switch (icon) {
            case COMMON_CAUSE -> usual(svg);
            case IMPROVEMENT_HIGH -> unusual(svg, Mark.BETTER_HIGH, true);
            case IMPROVEMENT_LOW -> unusual(svg, Mark.BETTER_LOW, false);
            case CONCERN_HIGH -> unusual(svg, Mark.WORSE_HIGH, true);
            case CONCERN_LOW -> unusual(svg, Mark.WORSE_LOW, false);
            case NEUTRAL_HIGH -> unusual(svg, Mark.NEITHER_HIGH, true);
            case NEUTRAL_LOW -> unusual(svg, Mark.NEITHER_LOW, false);
            case PASS -> verdict(svg, new Track().from(13, 20).to(21, 28).to(36, 10), "c-better", "#0b5cad");
            case FAIL ->
                verdict(svg, new Track().from(15, 9).to(33, 27).from(33, 9).to(15, 27), "c-worse", "#a84300");
            case HIT_OR_MISS -> hitOrMiss(svg);
            case NONE ->
                Stroke.POST.draw(svg, new Track().from(16, MIDDLE).across(32).toString());
        }
        return svg.close("svg").toString();
    }

    private static void frame(Svg svg) {
        svg.leaf(
                "rect",
                "class",
                "c-tile",
                "x",
                "1",
                "y",
                "1",
                "width",
                "46",
                "height",
                "46",
                "rx",
                "9",
                "fill",
                "#ffffff",
                "stroke",
                "#63737b",
                "stroke-width",
                1.6);
    }

    private static void usual(Svg svg) {
        Stroke.LIMIT.draw(svg, new Track().from(6, MIDDLE).across(42).toString());
        line(svg, new Track().from(10, 20).to(19, 29).to(29, 19).to(38, 28));
        Marks.dots(svg, new Track().dot(10, 20).dot(19, 29).dot(29, 19).dot(38, 28), 3);
    }

    private static void unusual(Svg svg, Mark mark, boolean high) {
        double base = high ? 35 : 13;
        double end = high ? 13 : 35;
        double wobble = high ? -4 : 4;
        Stroke.LIMIT.draw(svg, new Track().from(6, MIDDLE).across(42).toString());
        line(svg, new Track().from(10, base).to(20, base + wobble).to(34, end));
        Marks.dots(svg, new Track().dot(10, base).dot(20, base + wobble), 3);
        Marks.draw(svg, mark, 34, end, 7);
    }

    private static void line(Svg svg, Track track) {
        Stroke.SERIES.draw(svg, track.toString());
    }

    private static void verdict(Svg svg, Track sign, String kind, String colour) {
        Stroke.TARGET.draw(svg, new Track().from(7, 37).across(41).toString());
        svg.path(
                sign.toString(),
                "c-sign " + kind,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                4.4,
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round");
    }

    private static void hitOrMiss(Svg svg) {
        Stroke.TARGET.draw(svg, new Track().from(7, MIDDLE).across(41).toString());
        line(svg, new Track().from(11, 33).to(20, 14).to(29, 34).to(38, 15));
        Track dots = new Track().dot(11, 33).dot(20, 14).dot(29, 34).dot(38, 15);
        Marks.dots(svg, dots, 3.2);
        svg.path(
                Shapes.circle(20, 14, 3.2) + Shapes.circle(38, 15, 3.2),
                "c-mark c-neither",
                "fill",
                "#ffffff",
                "stroke",
                Ink.INK.colour,
                "stroke-width",
                1.4);
    }
}
