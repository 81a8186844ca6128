package org.leadline.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.leadline.chart.Svg.Ink;

/** One drawing of those who have not come through, in one size. */
final class AgeingDrawing {
    private static final double PAD = 8;
    private static final double LANE = 40;
    private static final double[] STEPS = {0, -10, 10};

    private final AgeingDots dots;
    private final Sheet sheet;
    private final ChartWords words;
    private final double size;
    private final WaitScale scale;

    AgeingDrawing(AgeingDots dots, Sheet sheet, ChartWords words) {
        this.dots = dots;
        this.sheet = sheet;
        this.words = words;
        size = sheet.letterSize;
        double[] lengths = dots.rows().stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        row.dots().stream().mapToDouble(AgeingDots.Dot::minutes),
                        DoubleStream.of(row.half(), row.nineInTen())))
                .filter(length -> Double.isFinite(length) && length > 0)
                .toArray();
        scale = WaitScale.bySize(
                DoubleStream.of(lengths).min().orElse(1),
                DoubleStream.of(lengths).max().orElse(60),
                10,
                sheet.width - 2 * size);
    }

    String svg(String id, String description) {
        if (dots.rows().isEmpty()) {
            return Axes.nothing(sheet, id, dots.title(), description, words);
        }
        Key key = key();
        double top = 2 + key.height() + PAD;
        double each = sheet.lineHeight() + LANE + PAD;
        double bottom = top + each * dots.rows().size();
        Svg svg = sheet.begin(id, "img", bottom + size + 14, dots.title(), description);
        key.draw(svg, 1, 2);
        List<Double> named = scale.named(size, words);
        Track grid = new Track();
        named.forEach(minutes -> grid.from(scale.x(minutes), top).upright(bottom));
        Stroke.GRID.draw(svg, grid.toString());
        for (int at = 0; at < dots.rows().size(); at++) {
            row(svg, dots.rows().get(at), top + at * each);
        }
        Track edge = new Track().from(scale.left(), bottom).across(scale.right());
        for (double minutes : named) {
            edge.from(scale.x(minutes), bottom).upright(bottom + 5);
            String text = WaitScale.said(minutes, words);
            svg.lines(List.of(text), scale.x(minutes), bottom + size + 8, size, "middle", Ink.SOFT, "400");
        }
        Stroke.AXIS.draw(svg, edge.toString());
        return svg.close("svg").toString();
    }

    private void row(Svg svg, AgeingDots.Row row, double top) {
        String name =
                words.say("chart.ageing.row", row.name(), words.whole(row.dots().size()));
        svg.lines(Lettering.wrap(name, sheet.width - PAD, size, 1), 2, top + size * .95, size, "start", Ink.INK, "650");
        double lane = top + sheet.lineHeight();
        double middle = lane + LANE / 2;
        if (Double.isFinite(row.nineInTen())) {
            Stroke.BAND.draw(
                    svg,
                    new Track()
                            .from(scale.left(), lane + 2)
                            .across(scale.x(row.nineInTen()))
                            .upright(lane + LANE - 2)
                            .across(scale.left())
                            .closed()
                            .toString());
        }
        if (Double.isFinite(row.half())) {
            Stroke.CENTRE.draw(
                    svg,
                    new Track()
                            .from(scale.x(row.half()), lane)
                            .upright(lane + LANE)
                            .toString());
        }
        List<AgeingDots.Dot> inOrder = row.dots().stream()
                .sorted(Comparator.comparingDouble(AgeingDots.Dot::minutes))
                .toList();
        Track usual = new Track();
        for (int at = 0; at < inOrder.size(); at++) {
            AgeingDots.Dot dot = inOrder.get(at);
            double x = scale.x(Math.max(1, dot.minutes()));
            double y = middle + STEPS[at % STEPS.length];
            if (dot.stuck()) {
                stuck(svg, dot.sink(), x, y);
            } else {
                usual.dot(x, y);
            }
        }
        Marks.dots(svg, usual, sheet == Sheet.NARROW ? 3 : 3.6);
    }

    private void stuck(Svg svg, boolean sink, double x, double y) {
        Marks.draw(svg, Mark.NEITHER_HIGH, x, y, sheet.markRadius * .85);
        if (sink) {
            Marks.out(svg, x, y, sheet.markRadius * .5);
        }
    }

    private Key key() {
        Key key = new Key(sheet.width - 2, size);
        key.add(words.say("chart.ageing.nine"), Stroke.BAND);
        key.add(words.say("chart.ageing.half"), Stroke.CENTRE);
        key.add(words.say("chart.ageing.one"), (svg, x, y) -> Marks.dots(svg, new Track().dot(x, y), 3.6));
        if (any(false)) {
            key.add(words.say("chart.ageing.stuck"), (svg, x, y) -> stuck(svg, false, x, y));
        }
        if (any(true)) {
            key.add(words.say("chart.ageing.sink"), (svg, x, y) -> stuck(svg, true, x, y));
        }
        return key;
    }

    private boolean any(boolean sink) {
        return dots.rows().stream()
                .flatMap(row -> row.dots().stream())
                .anyMatch(dot -> dot.stuck() && dot.sink() == sink);
    }
}
