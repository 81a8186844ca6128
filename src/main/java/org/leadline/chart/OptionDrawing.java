package org.leadline.chart;

import java.util.List;
import org.leadline.chart.Svg.Ink;

/** One drawing of options with their intervals, in one size. */
final class OptionDrawing {
    private static final double GAP = 14;
    private static final double LABEL_SHARE = .34;
    private static final int MOST_LINES = 3;
    private static final double MARK = 5.5;

    private final OptionIntervals options;
    private final OptionWords said;
    private final Sheet sheet;
    private final ChartWords words;
    private final double size;
    private final boolean beside;
    private final double labelWidth;
    private final double left;
    private final double right;
    private final boolean scaled;

    OptionDrawing(OptionIntervals options, OptionWords said, Sheet sheet, ChartWords words) {
        this.options = options;
        this.said = said;
        this.sheet = sheet;
        this.words = words;
        this.size = sheet.letterSize;
        this.beside = sheet != Sheet.NARROW;
        this.scaled = options.options().stream().anyMatch(said::told);
        double counts = options.options().stream()
                .mapToDouble(option -> Lettering.width(said.counted(option), size))
                .max()
                .orElse(0);
        this.labelWidth = beside ? sheet.width * LABEL_SHARE : sheet.width - 2;
        this.left = beside ? labelWidth + 22 : 16;
        this.right = sheet.width - (beside ? counts + 24 : 24);
    }

    String svg(String id, String description) {
        List<String> heading = Lettering.wrap(options.wentWords(), sheet.width - 2, size);
        double first = Lettering.height(heading, size) + GAP;
        double end =
                first + options.options().stream().mapToDouble(this::height).sum();
        double height = end + (scaled ? size + 12 : 2);
        Svg svg = sheet.begin(id, "img", height, options.title(), description);
        svg.lines(heading, beside ? left : 1, size, size, "start", Ink.SOFT, "400");
        if (scaled) {
            scale(svg, first, end);
        }
        double top = first;
        for (OptionChosen option : options.options()) {
            draw(svg, option, top);
            top += height(option);
        }
        return svg.close("svg").toString();
    }

    private List<String> label(OptionChosen option) {
        return Lettering.wrap(option.name(), labelWidth, size, MOST_LINES);
    }

    private double height(OptionChosen option) {
        double label = Lettering.height(label(option), size);
        double chosen = sheet.lineHeight();
        return label + chosen + GAP + (beside || !said.told(option) ? 0 : 2 * MARK + 8);
    }

    private void scale(Svg svg, double top, double bottom) {
        Track grid = new Track();
        for (int hundredths : new int[] {0, 50, 100}) {
            double x = x(hundredths / 100.0);
            if (beside) {
                grid.from(x, top).upright(bottom);
            }
            String text = words.say("chart.amount", words.whole(hundredths), "%");
            svg.lines(List.of(text), x, bottom + size + 4, size, "middle", Ink.SOFT, "400");
        }
        Stroke.GRID.draw(svg, grid.toString());
    }

    private void draw(Svg svg, OptionChosen option, double top) {
        List<String> label = label(option);
        double words = Lettering.height(label, size);
        String anchor = beside ? "end" : "start";
        double labelX = beside ? labelWidth : 1;
        svg.lines(label, labelX, top + size * .95, size, anchor, Ink.INK, "650");
        svg.lines(List.of(said.chosen(option)), labelX, top + words + size * .95, size, anchor, Ink.SOFT, "400");
        double textBase = beside ? top + (words + sheet.lineHeight()) / 2 + size * .35 : top + words + size * .95;
        svg.lines(List.of(said.counted(option)), sheet.width - 1, textBase, size, "end", Ink.INK, "650");
        if (said.told(option)) {
            interval(
                    svg,
                    option,
                    beside ? top + (words + sheet.lineHeight()) / 2 : top + words + sheet.lineHeight() + MARK + 6);
        }
    }

    private void interval(Svg svg, OptionChosen option, double y) {
        double low = x(option.low());
        double high = x(option.high());
        Track track = new Track()
                .from(low, y)
                .across(high)
                .from(low, y - MARK)
                .upright(y + MARK)
                .from(high, y - MARK)
                .upright(y + MARK);
        if (!beside) {
            Track ground = new Track().from(x(0), y).across(x(1));
            for (double share : new double[] {0, .5, 1}) {
                ground.from(x(share), y - 3).upright(y + 3);
            }
            Stroke.GRID.draw(svg, ground.toString());
        }
        Stroke.INTERVAL.draw(svg, track.toString());
        Marks.dots(svg, new Track().dot(x((double) option.went() / option.known()), y), MARK);
    }

    private double x(double share) {
        return left + (right - left) * share;
    }
}
