package org.leadline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leadline.chart.Svg.Ink;

/** One drawing of dots by their days, in one size. */
final class DotDrawing {
    private static final double PAD = 8;
    private static final double SHARE_OF_SHEET = .82;
    private static final int MANY = 120;

    private final DotPlot plot;
    private final Sheet sheet;
    private final ChartWords words;
    private final NumberScale scale;
    private final double size;
    private final TimeAxis axis;
    private final List<LocalDate> days;
    private final List<Level> levels;

    DotDrawing(DotPlot plot, Sheet sheet, ChartWords words) {
        this.plot = plot;
        this.sheet = sheet;
        this.words = words;
        this.scale = DotWords.scale(plot);
        this.size = sheet.letterSize;
        this.levels = levels();
        Margin margin = new Margin(widest(), size);
        levels.forEach(level -> margin.add(level.words(), 0, level.ink()));
        double left = PAD
                + scale.named().stream()
                        .mapToDouble(tick -> Lettering.width(scale.tick(tick, words), size))
                        .max()
                        .orElse(0);
        double right = sheet == Sheet.NARROW ? sheet.width - 2 : sheet.width - Math.max(PAD, margin.width());
        this.days = plot.step() == Step.EVENT
                ? plot.dots().stream().map(EventDot::date).toList()
                : plot.dots().stream().map(EventDot::date).distinct().toList();
        this.axis = new TimeAxis(plot.step(), days, null, left, right, size, words);
    }

    String svg(String id, String description) {
        if (plot.dots().stream().noneMatch(dot -> Double.isFinite(dot.value()))) {
            return Axes.nothing(sheet, id, plot.title(), description, words);
        }
        String heading = scale.heading(words);
        Key key = new Key(sheet.width - 2, size);
        if (sheet == Sheet.NARROW) {
            levels.forEach(level -> key.add(level.words(), level.stroke()));
        }
        double keyTop = heading.isEmpty() ? 2 : sheet.lineHeight() + 4;
        double top = keyTop + key.height() + PAD;
        double bottom = top + sheet.plotHeight * SHARE_OF_SHEET;
        List<TimeAxis.Tick> ticks = axis.ticks();
        boolean years = ticks.stream().anyMatch(tick -> !tick.year().isEmpty());
        double height = bottom + size + 12 + (years ? sheet.lineHeight() : 0);
        Svg svg = sheet.begin(id, "img", height, plot.title(), description);
        svg.lines(List.of(heading), 1, size, size, "start", Ink.SOFT, "400");
        key.draw(svg, 1, keyTop);
        Axes.draw(svg, axis, scale, ticks, top, bottom, words);
        dots(svg, top, bottom);
        Margin margin = new Margin(widest(), size);
        for (Level level : levels) {
            double y = y(level.number(), top, bottom);
            level.stroke()
                    .draw(
                            svg,
                            new Track()
                                    .from(axis.left(), y)
                                    .across(axis.right())
                                    .toString());
            margin.add(level.words(), y, level.ink());
        }
        if (sheet != Sheet.NARROW) {
            margin.draw(svg, axis.right(), top, bottom);
        }
        return svg.close("svg").toString();
    }

    private double widest() {
        return sheet == Sheet.WIDE ? 165 : 118;
    }

    private void dots(Svg svg, double top, double bottom) {
        Track dots = new Track();
        int place = -1;
        LocalDate before = null;
        for (int i = 0; i < plot.dots().size(); i++) {
            EventDot dot = plot.dots().get(i);
            place += plot.step() == Step.EVENT || !dot.date().equals(before) ? 1 : 0;
            before = dot.date();
            if (Double.isFinite(dot.value())) {
                dots.dot(axis.x(place), y(dot.value(), top, bottom));
            }
        }
        boolean many = plot.dots().size() > MANY;
        Marks.dots(svg, dots, many ? 2.4 : sheet == Sheet.NARROW ? 3.4 : 4.2);
    }

    private double y(double number, double top, double bottom) {
        return bottom - scale.share(number) * (bottom - top);
    }

    private List<Level> levels() {
        List<Level> found = new ArrayList<>();
        if (plot.target() != null) {
            found.add(level("chart.level.target", plot.target(), Ink.BRASS, Stroke.TARGET));
        }
        if (Double.isFinite(plot.median())) {
            found.add(level("chart.dots.level.half", plot.median(), Ink.INK, Stroke.CENTRE));
        }
        if (Double.isFinite(plot.nineInTen())) {
            found.add(level("chart.dots.level.nine", plot.nineInTen(), Ink.INK, Stroke.LIMIT));
        }
        return found;
    }

    private Level level(String key, double number, Ink ink, Stroke stroke) {
        return new Level(words.say(key, scale.brief(number, words)), number, ink, stroke);
    }

    private record Level(String words, double number, Ink ink, Stroke stroke) {}
}
