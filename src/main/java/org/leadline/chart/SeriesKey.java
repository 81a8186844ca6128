package org.leadline.chart;

import java.util.function.Predicate;

/** The key under a series: only what occurs in it. */
final class SeriesKey {
    private static final double RADIUS = 5.5;

    private SeriesKey() {}

    static void fill(Key key, SeriesChart series, ChartWords words, Posts posts) {
        if (any(series, point -> !Double.isNaN(point.lower()) || !Double.isNaN(point.upper()))) {
            key.add(words.say("chart.key.band"), Stroke.BAND);
        }
        for (Mark mark : Mark.values()) {
            if (mark != Mark.NONE && any(series, point -> point.mark() == mark && !point.missing())) {
                key.add(words.say("chart.mark." + mark.word()), (svg, x, y) -> Marks.draw(svg, mark, x, y, RADIUS));
            }
        }
        if (any(series, point -> point.leftOut() && !point.missing())) {
            key.add(words.say("chart.mark.out"), (svg, x, y) -> Marks.out(svg, x, y, RADIUS));
        }
        if (series.phases().stream().anyMatch(SeriesPhase::provisional)) {
            key.add(words.say("chart.key.provisional"), Stroke.LOOSE);
        }
        if (series.phases().stream().anyMatch(SeriesPhase::unsure)) {
            key.add(words.say("chart.key.unsure"), Stroke.UNSURE);
        }
        posts.explain(key, words);
    }

    private static boolean any(SeriesChart series, Predicate<SeriesPoint> which) {
        return series.points().stream().anyMatch(which);
    }
}
