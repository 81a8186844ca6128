package org.leadline.chart;

import java.util.List;
import org.leadline.chart.Svg.Ink;

/**
 * The three regions of the map with their names. Each name stands in a strip of its region that the scale leaves free, so that no point can come to lie on it.
 *
 * @param plot the whole coloured ground
 * @param scale where points stand within it
 */
record MapGround(Sheet sheet, ChartWords words, Cuts cuts, Box plot, MapScale scale) {
    private static final double PAD = 7;

    static MapGround of(Sheet sheet, ChartWords words, Box plot, List<MapPoint> points, Cuts cuts) {
        double inset = sheet.markRadius + 4;
        Box beside = new Box(plot.left() + inset, plot.top(), plot.right() - inset, plot.bottom());
        MapGround first = new MapGround(sheet, words, cuts, plot, MapScale.of(beside, points, cuts));
        double above = Math.max(first.strip(Region.FIND_OUT), first.strip(Region.CHOOSE_TOGETHER));
        double below = first.strip(Region.SAME_EVERY_TIME);
        Box field = new Box(beside.left(), plot.top() + above + inset, beside.right(), plot.bottom() - below - inset);
        return new MapGround(sheet, words, cuts, plot, MapScale.of(field, points, cuts));
    }

    /** Where the names of the regions stand. */
    List<Box> names() {
        return List.of(Region.values()).stream().map(this::name).toList();
    }

    /** The lines where regions meet. */
    List<Box> cutLines() {
        double x = scale.x(cuts.k100());
        double y = scale.y(cuts.ways());
        return List.of(new Box(x - 1, plot.top(), x + 1, plot.bottom()), new Box(x, y - 1, plot.right(), y + 1));
    }

    void draw(Svg svg) {
        for (Region region : Region.values()) {
            Box box = box(region);
            svg.leaf(
                    "rect",
                    "class",
                    "c-region c-" + Ink.of(region.reading).kind,
                    "x",
                    box.left(),
                    "y",
                    box.top(),
                    "width",
                    box.width(),
                    "height",
                    box.height(),
                    "fill",
                    region.wash);
        }
        for (Region region : Region.values()) {
            Ink ink = Ink.of(region.reading);
            Box name = name(region);
            double radius = sheet.letterSize * .44;
            double base = name.top() + sheet.letterSize;
            svg.path(
                    Shapes.path(region.reading, name.left() + radius, base - sheet.letterSize * .33, radius),
                    "c-mark c-" + ink.kind,
                    "fill",
                    ink.colour);
            svg.lines(lines(region), name.left() + markRoom(), base, sheet.letterSize, "start", ink, "650");
        }
    }

    private double markRoom() {
        return sheet.letterSize * .88 + 6;
    }

    private double strip(Region region) {
        return Lettering.height(lines(region), sheet.letterSize) + PAD;
    }

    private List<String> lines(Region region) {
        String mode = words.mode(region.reading);
        double longestWord = List.of(mode.split("\\s+")).stream()
                .mapToDouble(word -> Lettering.width(word, sheet.letterSize))
                .max()
                .orElse(0);
        double room = box(region).width() - 2 * PAD - markRoom();
        return Lettering.wrap(mode, Math.max(room, longestWord), sheet.letterSize);
    }

    private Box name(Region region) {
        List<String> lines = lines(region);
        double width = markRoom() + Lettering.width(lines, sheet.letterSize);
        double height = Lettering.height(lines, sheet.letterSize);
        Box box = box(region);
        double left = Math.min(box.left() + PAD, plot.right() - 2 - width);
        double top = region == Region.SAME_EVERY_TIME ? box.bottom() - PAD - height : box.top() + PAD;
        return new Box(left, top, left + width, top + height);
    }

    private Box box(Region region) {
        double x = scale.x(cuts.k100());
        double y = scale.y(cuts.ways());
        return switch (region) {
            case FIND_OUT -> new Box(plot.left(), plot.top(), x, plot.bottom());
            case CHOOSE_TOGETHER -> new Box(x, plot.top(), plot.right(), y);
            case SAME_EVERY_TIME -> new Box(x, y, plot.right(), plot.bottom());
        };
    }

    /** A region, with its ground's colour by day. */
    enum Region {
        FIND_OUT(Reading.FIND_OUT, "#f8ece0"),
        CHOOSE_TOGETHER(Reading.CHOOSE_TOGETHER, "#ebe9f6"),
        SAME_EVERY_TIME(Reading.SAME_EVERY_TIME, "#e4f1ef");

        final Reading reading;
        final String wash;

        Region(Reading reading, String wash) {
            this.reading = reading;
            this.wash = wash;
        }
    }
}
