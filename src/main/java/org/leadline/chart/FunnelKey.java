package org.leadline.chart;

import org.leadline.chart.FunnelDot.Beyond;

/** The shapes of a funnel and what they mean. */
final class FunnelKey {
    private static final double RADIUS = 5;

    private FunnelKey() {}

    static void fill(Key above, Key below, FunnelChart funnel, NumberScale scale, Sheet sheet, ChartWords words) {
        if (sheet == Sheet.NARROW) {
            if (Double.isFinite(funnel.centre())) {
                above.add(words.say("chart.funnel.level", scale.brief(funnel.centre(), words)), Stroke.CENTRE);
            }
            if (funnel.target() != null) {
                above.add(words.say("chart.level.target", scale.brief(funnel.target(), words)), Stroke.TARGET);
            }
        }
        if (funnel.dots().stream().anyMatch(FunnelDot::own)) {
            below.add(words.say("chart.funnel.we"), (svg, x, y) -> {
                Marks.dots(svg, new Track().dot(x, y), RADIUS * .8);
                ring(svg, x, y, RADIUS * .8);
            });
        }
        if (!funnel.curves().isEmpty()) {
            below.add(words.say("chart.funnel.key.inner"), Stroke.LIMIT);
            below.add(words.say("chart.funnel.key.outer"), Stroke.CURVE);
        }
        if (funnel.dots().stream().anyMatch(dot -> dot.beyond() == Beyond.INNER && Double.isFinite(dot.value()))) {
            below.add(
                    words.say("chart.funnel.place.inner"),
                    (svg, x, y) -> mark(svg, Beyond.INNER, Mark.NONE, x, y, RADIUS));
        }
        for (Mark mark : Mark.values()) {
            boolean occurs = funnel.dots().stream()
                    .anyMatch(dot ->
                            dot.beyond() == Beyond.BOTH && shown(dot.mark()) == mark && Double.isFinite(dot.value()));
            if (occurs) {
                String said = words.say(
                        "chart.funnel.place.mark",
                        words.say("chart.funnel.place.both"),
                        words.say("chart.mark." + mark.word()));
                below.add(said, (svg, x, y) -> Marks.draw(svg, mark, x, y, RADIUS));
            }
        }
    }

    /** The shape of a unit that lies outside a curve; nothing for one within both. */
    static void mark(Svg svg, Beyond beyond, Mark mark, double x, double y, double radius) {
        switch (beyond) {
            case NEITHER -> {}
            case INNER -> Marks.open(svg, x, y, radius);
            case BOTH -> Marks.draw(svg, shown(mark), x, y, radius * 1.2);
        }
    }

    /** The ring round one's own unit. */
    static void ring(Svg svg, double x, double y, double radius) {
        svg.path(
                Shapes.circle(x, y, radius + 4.5),
                "c-ring",
                "fill",
                "none",
                "stroke",
                Stroke.TARGET.colour,
                "stroke-width",
                2.4);
    }

    private static Mark shown(Mark mark) {
        return mark == Mark.NONE ? Mark.NEITHER_HIGH : mark;
    }
}
