package org.leadline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Svg.Ink;

/** One drawing of a series, in one size: words stand round the plot, never on it. */
final class SeriesDrawing {
    private static final double PAD = 8;
    private static final double SHARE_OF_SHEET = .82;
    private static final double LEAST_APART_FOR_DOTS = 2.6;

    private final SeriesChart series;
    private final Sheet sheet;
    private final ChartWords words;
    private final SeriesWords said;
    private final NumberScale scale;
    private final double size;
    private final Margin margin;
    private final TimeAxis axis;
    private final Posts posts;
    private final Key above;
    private final Key below;

    SeriesDrawing(SeriesChart series, Sheet sheet, ChartWords words) {
        this.series = series;
        this.sheet = sheet;
        this.words = words;
        this.said = new SeriesWords(series, words);
        this.scale = SeriesWords.scale(series);
        this.size = sheet.letterSize;
        this.margin = new Margin(sheet == Sheet.WIDE ? 165 : 118, size);
        this.above = new Key(sheet.width - 2, size);
        this.below = new Key(sheet.width - 2, size);
        double left = PAD
                + scale.named().stream()
                        .mapToDouble(tick -> Lettering.width(scale.tick(tick, words), size))
                        .max()
                        .orElse(0);
        levels().forEach(level -> margin.add(level.words(), 0, level.ink()));
        double right = sheet == Sheet.NARROW ? sheet.width - 2 : sheet.width - Math.max(PAD, margin.width());
        LocalDate until = series.soFar() == null ? null : series.soFar().date();
        List<LocalDate> days = series.points().stream().map(SeriesPoint::date).toList();
        this.axis = new TimeAxis(series.step(), days, until, left, right, size, words);
        this.posts = new Posts(sheet, changes(), 1, sheet.width - 2);
        fillKeys();
    }

    String svg(String id, String description) {
        if (series.points().stream().allMatch(SeriesPoint::missing) && series.soFar() == null) {
            return Axes.nothing(sheet, id, series.title(), description, words);
        }
        String heading = scale.heading(words);
        double aboveTop = heading.isEmpty() ? 2 : sheet.lineHeight() + 4;
        double postsTop = aboveTop + above.height() + 4;
        double top = postsTop + posts.height() + 6;
        double bottom = top + sheet.plotHeight * SHARE_OF_SHEET;
        SeriesLines lines = new SeriesLines(series, axis, scale, top, bottom);
        List<TimeAxis.Tick> ticks = axis.ticks();
        boolean years = ticks.stream().anyMatch(tick -> !tick.year().isEmpty());
        double keyTop = bottom + size + 10 + (years ? sheet.lineHeight() : 0) + PAD;
        Svg svg = sheet.begin(id, "img", keyTop + below.height() + 2, series.title(), description);
        svg.lines(List.of(heading), 1, size, size, "start", Ink.SOFT, "400");
        above.draw(svg, 1, aboveTop);
        ground(svg, lines);
        Axes.draw(svg, axis, scale, ticks, top, bottom, words);
        between(svg, lines);
        posts.draw(svg, postsTop, bottom, words);
        if (series.proposed() != null && !series.points().isEmpty()) {
            Track span = new Track().from(axis.within(series.proposed().low()), top - 2);
            Stroke.SPAN.draw(
                    svg, span.across(axis.within(series.proposed().high())).toString());
        }
        points(svg, lines);
        soFar(svg, lines);
        if (sheet != Sheet.NARROW) {
            Margin placed = new Margin(sheet == Sheet.WIDE ? 165 : 118, size);
            levels().forEach(level -> placed.add(level.words(), lines.y(level.number()), level.ink()));
            placed.draw(svg, axis.right(), top, bottom);
        }
        below.draw(svg, 1, keyTop);
        return svg.close("svg").toString();
    }

    private void ground(Svg svg, SeriesLines lines) {
        Stroke.BAND.draw(svg, lines.ground(SeriesPoint::lower, SeriesPoint::upper));
        Stroke.UNSURE.draw(svg, lines.ground(unsure(SeriesPoint::upper, true), unsure(SeriesPoint::upper, false)));
        Stroke.UNSURE.draw(svg, lines.ground(unsure(SeriesPoint::lower, false), unsure(SeriesPoint::lower, true)));
    }

    private ToDoubleFunction<SeriesPoint> unsure(ToDoubleFunction<SeriesPoint> limit, boolean near) {
        return point -> {
            SeriesPhase phase = phase(point);
            if (phase == null || !phase.unsure()) {
                return Double.NaN;
            }
            double times = near ? phase.least() : phase.most();
            double number = point.centre() + (limit.applyAsDouble(point) - point.centre()) * times;
            double least = series.unit().least() / series.unit().times();
            double most = series.unit().most() / series.unit().times();
            return Double.isNaN(number) ? Double.NaN : Math.clamp(number, least, most);
        };
    }

    private @Nullable SeriesPhase phase(SeriesPoint point) {
        return point.phase() < series.phases().size() ? series.phases().get(point.phase()) : null;
    }

    private void between(Svg svg, SeriesLines lines) {
        Predicate<SeriesPoint> loose =
                point -> phase(point) != null && phase(point).provisional();
        for (boolean provisional : new boolean[] {false, true}) {
            Stroke stroke = provisional ? Stroke.LOOSE : Stroke.LIMIT;
            ToDoubleFunction<SeriesPoint> lower = p -> loose.test(p) == provisional ? p.lower() : Double.NaN;
            ToDoubleFunction<SeriesPoint> upper = p -> loose.test(p) == provisional ? p.upper() : Double.NaN;
            stroke.draw(svg, lines.line(lower) + lines.line(upper));
        }
        if (series.target() != null && scale.beyond(series.target()) == 0) {
            level(svg, Stroke.TARGET, lines.y(series.target()), axis.left());
        }
        Stroke.CENTRE.draw(svg, lines.line(SeriesPoint::centre));
        double first = firstCentre();
        if (!Double.isNaN(first)) {
            level(
                    svg,
                    Stroke.FIRST,
                    lines.y(first),
                    axis.begun(series.phases().get(1).from()));
        }
    }

    private void level(Svg svg, Stroke stroke, double y, double from) {
        stroke.draw(svg, new Track().from(from, y).across(axis.right()).toString());
    }

    private void points(Svg svg, SeriesLines lines) {
        if (series.points().isEmpty()) {
            return;
        }
        boolean dotted = axis.spacing() >= LEAST_APART_FOR_DOTS;
        (dotted ? Stroke.SERIES : Stroke.FINE).draw(svg, lines.values());
        double radius = Math.clamp(axis.spacing() * .34, 1.5, sheet == Sheet.WIDE ? 4.6 : 3.8);
        Track dots = new Track();
        for (int i = 0; i < series.points().size(); i++) {
            SeriesPoint point = series.points().get(i);
            boolean plain = !point.missing() && !point.leftOut() && point.mark() == Mark.NONE;
            if (plain && (dotted || lines.alone(i))) {
                dots.dot(axis.x(i), lines.y(point.value()));
            }
        }
        Marks.dots(svg, dots, radius);
        double marked = Math.clamp(radius * 1.5, 3.6, 6.4);
        for (int i = 0; i < series.points().size(); i++) {
            SeriesPoint point = series.points().get(i);
            if (!point.missing() && point.leftOut()) {
                double x = axis.x(i);
                told(svg, point, () -> Marks.out(svg, x, lines.y(point.value()), Math.max(3.4, radius)));
            } else if (!point.missing() && point.mark() != Mark.NONE) {
                double x = axis.x(i);
                told(svg, point, () -> Marks.draw(svg, point.mark(), x, lines.y(point.value()), marked));
            }
        }
    }

    private void told(Svg svg, SeriesPoint point, Runnable mark) {
        svg.open("g");
        if (sheet == Sheet.WIDE) {
            svg.words("title", said.point(point));
        }
        mark.run();
        svg.close("g");
    }

    private void soFar(Svg svg, SeriesLines lines) {
        SoFar open = series.soFar();
        if (open == null || series.points().isEmpty()) {
            return;
        }
        int place = series.points().size();
        double x = axis.x(place);
        double y = lines.y(open.value());
        SeriesPoint last = series.points().getLast();
        if (!last.missing()) {
            Track track =
                    new Track().from(axis.x(place - 1), lines.y(last.value())).to(x, y);
            Stroke.OPEN.draw(svg, track.toString());
        }
        Marks.open(svg, x, y, 4.6);
    }

    private List<Posts.Post> changes() {
        List<Posts.Post> posts = new ArrayList<>();
        if (series.points().isEmpty()) {
            return posts;
        }
        for (int i = 1; i < series.phases().size(); i++) {
            SeriesPhase phase = series.phases().get(i);
            String said = phase.reason().isEmpty()
                    ? post(phase.from())
                    : words.say("chart.post.phase", post(phase.from()), phase.reason());
            posts.add(new Posts.Post(axis.begun(phase.from()), said, Stroke.POST));
        }
        ProposedChange proposed = series.proposed();
        if (proposed != null) {
            String said = words.say("chart.post.proposed", post(proposed.low()), post(proposed.high()));
            posts.add(new Posts.Post(axis.begun(proposed.date()), said, Stroke.PROPOSED));
        }
        posts.sort(Comparator.comparingDouble(Posts.Post::x));
        return posts;
    }

    private String post(LocalDate day) {
        LocalDate first = series.points().getFirst().date();
        boolean sameYear =
                first.plusMonths(11).isAfter(series.points().getLast().date());
        return words.written(day, sameYear ? "chart.date.short" : "chart.date.day");
    }

    private double firstCentre() {
        if (series.phases().size() < 2 || series.points().isEmpty()) {
            return Double.NaN;
        }
        return series.points().stream()
                .filter(point -> point.phase() == 0)
                .mapToDouble(SeriesPoint::centre)
                .reduce(Double.NaN, (first, second) -> second);
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        if (series.target() != null) {
            int beyond = scale.beyond(series.target());
            String key = beyond > 0
                    ? "chart.level.target.above"
                    : beyond < 0 ? "chart.level.target.below" : "chart.level.target";
            levels.add(level(key, series.target(), Ink.BRASS, Stroke.TARGET));
        }
        double centre = series.points().stream()
                .mapToDouble(SeriesPoint::centre)
                .filter(number -> !Double.isNaN(number))
                .reduce(Double.NaN, (first, second) -> second);
        if (!Double.isNaN(centre)) {
            levels.add(level("chart.level." + series.centre().kind, centre, Ink.INK, Stroke.CENTRE));
        }
        double first = firstCentre();
        if (!Double.isNaN(first)) {
            levels.add(level("chart.level.first", first, Ink.SOFT, Stroke.FIRST));
        }
        if (series.soFar() != null && !series.points().isEmpty()) {
            levels.add(level("chart.level.sofar", series.soFar().value(), Ink.INK, Stroke.OPEN));
        }
        return levels;
    }

    private Level level(String key, double number, Ink ink, Stroke stroke) {
        return new Level(words.say(key, scale.brief(number, words)), number, ink, stroke);
    }

    private void fillKeys() {
        if (sheet == Sheet.NARROW) {
            levels().forEach(level -> above.add(level.words(), level.stroke()));
        }
        SeriesKey.fill(below, series, words, posts);
    }

    private record Level(String words, double number, Ink ink, Stroke stroke) {}
}
