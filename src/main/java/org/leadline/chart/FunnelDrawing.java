package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadline.chart.Svg.Ink;

/** One drawing of a funnel, in one size. */
final class FunnelDrawing {
    private static final double PAD = 8;
    private static final double SHARE_OF_SHEET = .9;
    private static final int MOST_NAMED = 12;

    private final FunnelChart funnel;
    private final Sheet sheet;
    private final ChartWords words;
    private final NumberScale scale;
    private final NumberScale sizes;
    private final double size;
    private final double radius;
    private final Box plot;
    private final Key above;
    private final Key below;

    FunnelDrawing(FunnelChart funnel, Sheet sheet, ChartWords words) {
        this.funnel = funnel;
        this.sheet = sheet;
        this.words = words;
        this.scale = FunnelWords.scale(funnel);
        this.size = sheet.letterSize;
        this.radius = funnel.dots().size() > 60 ? 3.2 : sheet == Sheet.WIDE ? 5 : 4.2;
        this.sizes = NumberScale.of(
                NumberUnit.of(""),
                Stream.concat(Stream.of(0.0), funnel.dots().stream().map(FunnelDot::size))
                        .mapToDouble(Double::doubleValue),
                java.util.stream.DoubleStream.empty(),
                Double.NaN);
        this.above = new Key(sheet.width - 2, size);
        this.below = new Key(sheet.width - 2, size);
        FunnelKey.fill(above, below, funnel, scale, sheet, words);
        double heading = scale.heading(words).isEmpty() ? 2 : sheet.lineHeight() + 4;
        double left = PAD
                + scale.named().stream()
                        .mapToDouble(tick -> Lettering.width(scale.tick(tick, words), size))
                        .max()
                        .orElse(0);
        double right = sheet.width - Math.max(PAD, margin(0, 0).width());
        double top = heading + above.height() + PAD;
        this.plot = new Box(left, top, right, top + sheet.plotHeight * SHARE_OF_SHEET);
    }

    String svg(String id, String description) {
        if (funnel.dots().stream().noneMatch(dot -> Double.isFinite(dot.value()))) {
            return Axes.nothing(sheet, id, funnel.title(), description, words);
        }
        List<String> axisWords = Lettering.wrap(
                Stream.of(funnel.sizeWords(), sizes.heading(words))
                        .filter(said -> !said.isBlank())
                        .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other),
                sheet.width - 4,
                size);
        double keyTop = plot.bottom() + size + 10 + sheet.lineHeight() * axisWords.size() + PAD;
        Svg svg = sheet.begin(id, "img", keyTop + below.height() + 2, funnel.title(), description);
        svg.lines(List.of(scale.heading(words)), 1, size, size, "start", Ink.SOFT, "400");
        above.draw(svg, 1, scale.heading(words).isEmpty() ? 2 : sheet.lineHeight() + 4);
        axes(svg);
        svg.lines(
                axisWords,
                (plot.left() + plot.right()) / 2,
                plot.bottom() + size + 8 + sheet.lineHeight(),
                size,
                "middle",
                Ink.SOFT,
                "400");
        curves(svg);
        dots(svg);
        margin(y(funnel.centre()), funnel.target() == null ? 0 : y(funnel.target()))
                .draw(svg, plot.right(), plot.top(), plot.bottom());
        below.draw(svg, 1, keyTop);
        return svg.close("svg").toString();
    }

    private Margin margin(double centreY, double targetY) {
        Margin margin = new Margin(sheet == Sheet.WIDE ? 150 : 118, size);
        if (sheet != Sheet.NARROW) {
            if (Double.isFinite(funnel.centre())) {
                margin.add(words.say("chart.funnel.level", scale.brief(funnel.centre(), words)), centreY, Ink.INK);
            }
            if (funnel.target() != null) {
                margin.add(words.say("chart.level.target", scale.brief(funnel.target(), words)), targetY, Ink.BRASS);
            }
        }
        return margin;
    }

    private void axes(Svg svg) {
        Track grid = new Track();
        for (double tick : scale.named()) {
            grid.from(plot.left(), y(tick)).across(plot.right());
            String text = scale.tick(tick, words);
            svg.lines(List.of(text), plot.left() - PAD, y(tick) + size * .35, size, "end", Ink.SOFT, "400");
        }
        Stroke.GRID.draw(svg, grid.toString());
        Track edge = new Track().from(plot.left(), plot.bottom()).across(plot.right());
        for (double tick : sizesNamed()) {
            String text = sizes.tick(tick, words);
            double middle = Math.min(x(tick), sheet.width - Lettering.width(text, size) / 2);
            edge.from(x(tick), plot.bottom()).upright(plot.bottom() + 5);
            svg.lines(List.of(text), middle, plot.bottom() + size + 8, size, "middle", Ink.SOFT, "400");
        }
        Stroke.AXIS.draw(svg, edge.toString());
    }

    private List<Double> sizesNamed() {
        List<Double> named = sizes.named();
        double widest = named.stream()
                .mapToDouble(tick -> Lettering.width(sizes.tick(tick, words), size) + size * .7)
                .max()
                .orElse(0);
        double apart = named.size() < 2 ? widest : x(named.get(1)) - x(named.getFirst());
        int every = Math.max(1, (int) Math.ceil(widest / apart));
        return IntStream.range(0, Math.ceilDiv(named.size(), every))
                .mapToObj(i -> named.get(i * every))
                .toList();
    }

    private void curves(Svg svg) {
        Stroke.LIMIT.draw(svg, curve(FunnelCurve::lower95) + curve(FunnelCurve::upper95));
        Stroke.CURVE.draw(svg, curve(FunnelCurve::lower998) + curve(FunnelCurve::upper998));
        if (funnel.target() != null) {
            level(svg, Stroke.TARGET, funnel.target());
        }
        if (Double.isFinite(funnel.centre())) {
            level(svg, Stroke.CENTRE, funnel.centre());
        }
    }

    private void level(Svg svg, Stroke stroke, double number) {
        stroke.draw(
                svg,
                new Track().from(plot.left(), y(number)).across(plot.right()).toString());
    }

    private String curve(ToDoubleFunction<FunnelCurve> number) {
        Track track = new Track();
        for (int i = 1; i < funnel.curves().size(); i++) {
            FunnelCurve from = funnel.curves().get(i - 1);
            FunnelCurve to = funnel.curves().get(i);
            Box.Line line = new Box.Line(from.size(), number.applyAsDouble(from), to.size(), number.applyAsDouble(to));
            boolean known = Double.isFinite(line.y1()) && Double.isFinite(line.y2());
            if (known && sizes.beyond(line.x2()) == 0) {
                piece(track, line);
            }
        }
        return track.toString();
    }

    private void piece(Track track, Box.Line line) {
        int first = scale.beyond(line.y1());
        int second = scale.beyond(line.y2());
        if (first != 0 && second != 0) {
            return;
        }
        double edge = scale.edge(first + second);
        double share = first == second ? 0 : (edge - line.y1()) / (line.y2() - line.y1());
        double cutX = line.x1() + share * (line.x2() - line.x1());
        track.joined(
                x(first == 0 ? line.x1() : cutX),
                y(first == 0 ? line.y1() : edge),
                x(second == 0 ? line.x2() : cutX),
                y(second == 0 ? line.y2() : edge));
    }

    private void dots(Svg svg) {
        Track plain = new Track();
        List<FunnelDot> drawn = funnel.dots().stream()
                .filter(dot -> Double.isFinite(dot.value()))
                .toList();
        for (FunnelDot dot : drawn) {
            if (dot.beyond() == FunnelDot.Beyond.NEITHER) {
                plain.dot(x(dot.size()), y(dot.value()));
            }
        }
        Marks.dots(svg, plain, radius);
        for (FunnelDot dot : drawn) {
            FunnelKey.mark(svg, dot.beyond(), dot.mark(), x(dot.size()), y(dot.value()), radius);
        }
        for (FunnelDot dot : drawn) {
            if (dot.own()) {
                FunnelKey.ring(svg, x(dot.size()), y(dot.value()), radius);
            }
        }
        names(svg, drawn);
    }

    private void names(Svg svg, List<FunnelDot> drawn) {
        List<FunnelDot> all =
                drawn.stream().filter(dot -> dot.name() != null || dot.own()).toList();
        List<FunnelDot> some = all.stream()
                .filter(dot -> dot.own() || dot.beyond() == FunnelDot.Beyond.BOTH)
                .toList();
        List<FunnelDot> own = all.stream().filter(FunnelDot::own).toList();
        for (List<FunnelDot> tried : List.of(all, some, own)) {
            if (tried.size() > (sheet == Sheet.NARROW ? MOST_NAMED / 2 : MOST_NAMED)) {
                continue;
            }
            Optional<List<Labels.Placed>> placed = place(tried, drawn);
            if (placed.isPresent()) {
                placed.get().forEach(one -> name(svg, one));
                return;
            }
        }
    }

    private Optional<List<Labels.Placed>> place(List<FunnelDot> named, List<FunnelDot> drawn) {
        List<Labels.Wish> wishes = named.stream()
                .map(dot -> new Labels.Wish(x(dot.size()), y(dot.value()), radius + (dot.own() ? 5 : 1), wordings(dot)))
                .toList();
        List<Box> others = drawn.stream()
                .filter(dot -> !named.contains(dot))
                .map(dot -> Box.around(x(dot.size()), y(dot.value()), radius + 1))
                .toList();
        List<Box> lines = new ArrayList<>();
        Stream.of(funnel.centre(), funnel.target() == null ? Double.NaN : funnel.target())
                .filter(number -> !number.isNaN())
                .map(number -> new Box(plot.left(), y(number) - 3, plot.right(), y(number) + 3))
                .forEach(line -> lines.addAll(List.of(line, line)));
        for (FunnelCurve curve : funnel.curves()) {
            for (double level : List.of(curve.upper95(), curve.lower95(), curve.upper998(), curve.lower998())) {
                lines.add(Box.around(x(curve.size()), y(level), 3));
            }
        }
        return Labels.place(plot, others, lines, wishes, size, Labels.Strictness.NEAR);
    }

    private List<List<String>> wordings(FunnelDot dot) {
        String name = dot.name() == null ? words.say("chart.funnel.we") : dot.name();
        List<List<String>> wordings = new ArrayList<>();
        double longest = Stream.of(name.split("\\s+"))
                .mapToDouble(word -> Lettering.width(word, size))
                .max()
                .orElse(0);
        for (double width : sheet.labelWidths) {
            List<String> lines = Lettering.wrap(name, Math.max(width, Math.min(longest, 160)), size, 3);
            if (!wordings.contains(lines)) {
                wordings.add(lines);
            }
        }
        return wordings;
    }

    private void name(Svg svg, Labels.Placed placed) {
        Box box = placed.box();
        double x = placed.wish().x();
        String anchor = box.left() >= x ? "start" : box.right() <= x ? "end" : "middle";
        double textX = box.left() >= x ? box.left() : box.right() <= x ? box.right() : (box.left() + box.right()) / 2;
        if (placed.leader() != null) {
            svg.path(Shapes.line(placed.leader()), "c-leader", "fill", "none", "stroke", Ink.SOFT.colour);
        }
        svg.open(
                "g",
                "class",
                "c-clear",
                "stroke",
                "#ffffff",
                "stroke-width",
                "6",
                "paint-order",
                "stroke",
                "stroke-linejoin",
                "round");
        svg.lines(placed.lines(), textX, box.top() + size * .95, size, anchor, Ink.INK, "650");
        svg.close("g");
    }

    private double x(double count) {
        return plot.left() + sizes.share(count) * plot.width();
    }

    private double y(double number) {
        return Double.isNaN(number) ? plot.top() : plot.bottom() - scale.share(number) * plot.height();
    }
}
