package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.chart.Labels.Strictness;
import org.leadline.chart.Svg.Ink;

/** One drawing of the map, in one size. */
final class MapDrawing {
    private static final int MOST_NAMED_ON_THE_MAP = 16;
    private static final double MANY = 30;
    private static final double RIGHT = 8;
    private static final double PAD = 8;
    private static final double GROWTH = 1.2;
    private static final double[] NAMES_GROW_THE_MAP = {1, 1.2, 1.4};
    private static final String PLAIN = "400";
    private static final String STRONG = "650";

    private final MapOfCare map;
    private final Sheet sheet;
    private final ChartWords words;
    private final List<String> upperTitle;
    private MapGround ground;

    MapDrawing(MapOfCare map, Sheet sheet, ChartWords words) {
        this.map = map;
        this.sheet = sheet;
        this.words = words;
        this.upperTitle = Lettering.wrap(words.say("chart.map.ways"), sheet.width - PAD, sheet.letterSize);
        this.ground = ground(sheet.plotHeight);
    }

    String svg(String id, String description) {
        Labelling labelling = label();
        MapKey key = new MapKey(sheet, words, ground.plot(), ground.scale());
        List<MapKey.Row> rows = labelling.numbered() ? key.rows(map.points()) : List.of();
        boolean between = map.points().stream().anyMatch(point -> point.reading() == Reading.BETWEEN);
        double height = rows.isEmpty()
                ? key.bottom(between)
                : rows.stream().mapToDouble(MapKey.Row::bottom).max().getAsDouble();
        Svg svg = sheet.begin(id, "group", height + PAD, words.say("chart.map.title"), description);
        ground.draw(svg);
        svg.lines(upperTitle, 1, sheet.letterSize, sheet.letterSize, "start", Ink.SOFT, PLAIN);
        key.axes(svg, between);
        map.points().forEach(point -> bars(svg, point));
        for (int i = 0; i < map.points().size(); i++) {
            point(svg, map.points().get(i), labelling.places().get(i), rows.isEmpty() ? null : rows.get(i));
        }
        return svg.close("svg").toString();
    }

    /** The labels' places: names on the map where all find room, otherwise numbers, on a taller map if need be. */
    Labelling label() {
        if (map.points().size() <= MOST_NAMED_ON_THE_MAP) {
            for (double growth : NAMES_GROW_THE_MAP) {
                ground = ground(sheet.plotHeight * growth);
                Optional<List<Labels.Placed>> named = place(names(), Strictness.NEAR);
                if (named.isPresent()) {
                    return new Labelling(named.get(), false);
                }
            }
        }
        double roomy = sheet.plotHeight * Math.max(1, map.points().size() / MANY);
        for (double height = roomy; ; height *= GROWTH) {
            ground = ground(height);
            Optional<List<Labels.Placed>> numbered =
                    place(figures(), Strictness.ANYWHERE).or(() -> place(figures(), Strictness.ANYWHERE_AT_ALL));
            if (numbered.isPresent()) {
                return new Labelling(numbered.get(), true);
            }
        }
    }

    MapGround ground() {
        return ground;
    }

    private MapGround ground(double height) {
        double left = Lettering.width("888", sheet.letterSize) + PAD;
        double top = Lettering.height(upperTitle, sheet.letterSize) + PAD;
        Box plot = new Box(left, top, sheet.width - RIGHT, top + height);
        return MapGround.of(sheet, words, plot, map.points(), map.cuts());
    }

    private Optional<List<Labels.Placed>> place(List<List<List<String>>> wordings, Strictness strictness) {
        List<Labels.Wish> wishes = IntStream.range(0, map.points().size())
                .mapToObj(i -> {
                    MapPoint point = map.points().get(i);
                    return new Labels.Wish(x(point), y(point), sheet.markRadius, wordings.get(i));
                })
                .toList();
        Stream<Box> bars = map.points().stream().flatMap(point -> Stream.of(across(point), upright(point)));
        List<Box> lines = Stream.concat(ground.cutLines().stream(), bars).toList();
        return Labels.place(ground.plot().grown(-3), ground.names(), lines, wishes, sheet.letterSize, strictness);
    }

    private List<List<List<String>>> names() {
        return map.points().stream().map(this::wordings).toList();
    }

    private List<List<String>> wordings(MapPoint point) {
        String name = point.provisional() ? words.say("chart.map.provisional", point.name()) : point.name();
        List<List<String>> wordings = new ArrayList<>();
        for (double width : sheet.labelWidths) {
            List<String> lines = Lettering.wrap(name, width, sheet.letterSize);
            if (lines.size() <= 4 && !wordings.contains(lines)) {
                wordings.add(lines);
            }
        }
        if (wordings.isEmpty()) {
            wordings.add(Lettering.wrap(name, sheet.labelWidths.getFirst(), sheet.letterSize, 3));
        }
        return wordings;
    }

    private List<List<List<String>>> figures() {
        return IntStream.rangeClosed(1, map.points().size())
                .mapToObj(number -> List.of(List.of(words.whole(number))))
                .toList();
    }

    private void bars(Svg svg, MapPoint point) {
        Ink ink = Ink.of(point.reading());
        Box across = across(point);
        Box upright = upright(point);
        String kind = "c-bar c-" + ink.kind + (point.provisional() ? " c-provisional" : "");
        String d = Shapes.line(new Box.Line(across.left(), y(point), across.right(), y(point)))
                + Shapes.line(new Box.Line(x(point), upright.top(), x(point), upright.bottom()));
        if (point.provisional()) {
            svg.path(
                    d,
                    kind,
                    "fill",
                    "none",
                    "stroke",
                    ink.colour,
                    "stroke-width",
                    "2",
                    "stroke-opacity",
                    ".55",
                    "stroke-dasharray",
                    "4 3");
        } else {
            svg.path(d, kind, "fill", "none", "stroke", ink.colour, "stroke-width", "2", "stroke-opacity", ".55");
        }
    }

    private void point(Svg svg, MapPoint point, Labels.Placed place, MapKey.@Nullable Row row) {
        String sentence = MapOfCare.sentence(point, words);
        String tag = point.address() == null ? "g" : "a";
        if (point.address() == null) {
            svg.open(tag, "class", "c-point", "role", "img", "aria-label", sentence);
        } else {
            svg.open(tag, "class", "c-point", "href", point.address(), "aria-label", sentence);
        }
        svg.words("title", sentence);
        Ink ink = Ink.of(point.reading());
        double x = x(point);
        double y = y(point);
        svg.leaf("circle", "class", "c-halo", "cx", x, "cy", y, "r", sheet.markRadius + 4, "fill", "none");
        if (place.leader() != null) {
            svg.path(Shapes.line(place.leader()), "c-leader", "fill", "none", "stroke", Ink.SOFT.colour);
        }
        mark(svg, point.reading(), ink, x, y);
        Box box = place.box();
        String anchor = box.left() >= x ? "start" : box.right() <= x ? "end" : "middle";
        double textX = box.left() >= x ? box.left() : box.right() <= x ? box.right() : (box.left() + box.right()) / 2;
        svg.lines(place.lines(), textX, box.top() + sheet.letterSize * .95, sheet.letterSize, anchor, Ink.INK, STRONG);
        if (row != null) {
            row.draw(svg, sheet, (x1, y1) -> mark(svg, point.reading(), ink, x1, y1));
        }
        svg.close(tag);
    }

    private void mark(Svg svg, Reading reading, Ink ink, double x, double y) {
        String d = Shapes.path(reading, x, y, sheet.markRadius);
        if (reading == Reading.BETWEEN) {
            svg.path(d, "c-mark c-between", "fill", "#ffffff", "stroke", ink.colour, "stroke-width", "2");
        } else {
            svg.path(d, "c-mark c-" + ink.kind, "fill", ink.colour);
        }
    }

    private Box across(MapPoint point) {
        double y = y(point);
        return new Box(
                ground.scale().x(point.k100().low()),
                y - 1,
                ground.scale().x(point.k100().high()),
                y + 1);
    }

    private Box upright(MapPoint point) {
        double x = x(point);
        return new Box(
                x - 1,
                ground.scale().y(point.ways().high()),
                x + 1,
                ground.scale().y(point.ways().low()));
    }

    private double x(MapPoint point) {
        return ground.scale().x(point.k100().value());
    }

    private double y(MapPoint point) {
        return ground.scale().y(point.ways().value());
    }

    /** Where the labels stand, and whether they are numbers that a key explains. */
    record Labelling(List<Labels.Placed> places, boolean numbered) {}
}
