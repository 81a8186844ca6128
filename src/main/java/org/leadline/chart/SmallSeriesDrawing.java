package org.leadline.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leadline.chart.Svg.Ink;

/** One small drawing of a series. */
final class SmallSeriesDrawing {
    private static final double WIDTH = 320;
    private static final double TOP = 8;
    private static final double BOTTOM = 88;
    private static final double HEIGHT = 110;
    private static final double SIZE = 13.5;
    private static final double WIDEST_WORDS = 96;

    private final SeriesChart series;
    private final ChartWords words;
    private final NumberScale scale;

    SmallSeriesDrawing(SeriesChart series, ChartWords words) {
        this.series = series;
        this.words = words;
        this.scale = SeriesWords.scale(series);
    }

    String svg(String id) {
        Margin margin = new Margin(WIDEST_WORDS, SIZE);
        Optional<SeriesPoint> last =
                series.points().stream().filter(point -> !point.missing()).reduce((first, second) -> second);
        SoFar open = series.soFar();
        if (open != null && last.isPresent()) {
            String said = words.say("chart.level.sofar", scale.brief(open.value(), words));
            margin.add(said, y(open.value()), Ink.INK);
        } else {
            last.ifPresent(point -> margin.add(scale.brief(point.value(), words), y(point.value()), Ink.INK));
        }
        if (series.target() != null) {
            margin.add(
                    words.say("chart.level.target", scale.brief(series.target(), words)),
                    y(series.target()),
                    Ink.BRASS);
        }
        double right = WIDTH - Math.max(6, margin.width());
        List<LocalDate> days = series.points().stream().map(SeriesPoint::date).toList();
        LocalDate until = series.soFar() == null ? null : series.soFar().date();
        TimeAxis axis = new TimeAxis(series.step(), days, until, 3, right, SIZE, words);
        SeriesLines lines = new SeriesLines(series, axis, scale, TOP, BOTTOM);
        Svg svg = open(id);
        Stroke.BAND.draw(svg, lines.ground(SeriesPoint::lower, SeriesPoint::upper));
        Stroke.CENTRE.draw(svg, lines.line(SeriesPoint::centre));
        if (series.target() != null && scale.beyond(series.target()) == 0) {
            Stroke.TARGET.draw(
                    svg, new Track().from(3, y(series.target())).across(right).toString());
        }
        Stroke.SERIES.draw(svg, lines.values());
        points(svg, axis, lines, last);
        margin.draw(svg, right, TOP, BOTTOM);
        ends(svg, days, right);
        return svg.close("svg").toString();
    }

    private Svg open(String id) {
        return new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "chart-small",
                        "viewBox",
                        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title",
                        "aria-describedby",
                        id + "-desc",
                        "font-family",
                        Sheet.FONTS)
                .words("title", series.title(), "id", id + "-title")
                .words("desc", new SeriesWords(series, words).description(), "id", id + "-desc");
    }

    private void points(Svg svg, TimeAxis axis, SeriesLines lines, Optional<SeriesPoint> last) {
        Track dots = new Track();
        for (int i = 0; i < series.points().size(); i++) {
            SeriesPoint point = series.points().get(i);
            if (point.missing()) {
                continue;
            }
            double x = axis.x(i);
            double y = y(point.value());
            boolean isLast = last.filter(point::equals).isPresent();
            if (point.leftOut()) {
                Marks.out(svg, x, y, 3);
            } else if (point.mark() != Mark.NONE) {
                Marks.draw(svg, point.mark(), x, y, 4.2);
            } else if (isLast || lines.alone(i)) {
                dots.dot(x, y);
            }
        }
        Marks.dots(svg, dots, 3.2);
        if (series.soFar() != null && !series.points().isEmpty()) {
            Marks.open(svg, axis.x(series.points().size()), y(series.soFar().value()), 3.6);
        }
    }

    private void ends(Svg svg, List<LocalDate> days, double right) {
        Stroke.AXIS.draw(svg, new Track().from(3, BOTTOM + 3).across(right).toString());
        if (days.isEmpty()) {
            svg.lines(List.of(words.say("chart.series.none")), 3, HEIGHT / 2, SIZE, "start", Ink.SOFT, "400");
            return;
        }
        double y = HEIGHT - 5;
        svg.lines(List.of(end(days.getFirst())), 3, y, SIZE, "start", Ink.SOFT, "400");
        if (days.size() > 1) {
            svg.lines(List.of(end(days.getLast())), right, y, SIZE, "end", Ink.SOFT, "400");
        }
    }

    private String end(LocalDate day) {
        return words.written(day, series.step() == Step.MONTH ? "chart.date.month.year" : "chart.date.day");
    }

    private double y(double number) {
        return BOTTOM - scale.share(number) * (BOTTOM - TOP);
    }
}
