package org.leadline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadline.chart.Svg.Ink;

/** Words to the right of a plot, each beside its line, moved apart where two lines come close. */
final class Margin {
    private static final double BESIDE = 9;
    private static final double APART = 3;

    private final double size;
    private final double widest;
    private final List<Item> items = new ArrayList<>();

    /**
     * @param widest how wide its words may be
     * @param size height of the letters
     */
    Margin(double widest, double size) {
        this.widest = widest;
        this.size = size;
    }

    void add(String words, double y, Ink ink) {
        items.add(new Item(Lettering.wrap(words, widest, size), y, ink));
    }

    /** How much room it takes beside the plot; 0 without words. */
    double width() {
        return items.stream()
                .mapToDouble(item -> Lettering.width(item.lines(), size) + BESIDE)
                .max()
                .orElse(0);
    }

    /** Draws all words beside the right end of a plot, none above its top or below its bottom while there is room. */
    void draw(Svg svg, double right, double top, double bottom) {
        List<Item> order =
                items.stream().sorted(Comparator.comparingDouble(Item::y)).toList();
        double[] tops = places(order, top, bottom);
        for (int i = 0; i < order.size(); i++) {
            Item item = order.get(i);
            double middle = tops[i] + height(item) / 2;
            if (Math.abs(middle - item.y()) > size * .4) {
                Stroke.AXIS.draw(
                        svg,
                        new Track()
                                .from(right + 1, item.y())
                                .to(right + BESIDE - 2, middle)
                                .toString());
            }
            svg.lines(item.lines(), right + BESIDE, tops[i] + size * .95, size, "start", item.ink(), "650");
        }
    }

    private double[] places(List<Item> order, double top, double bottom) {
        double[] tops = new double[order.size()];
        double free = top - size * .5;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(order.get(i).y() - height(order.get(i)) / 2, free);
            free = tops[i] + height(order.get(i)) + APART;
        }
        double end = bottom + size * .7;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], end - height(order.get(i)));
            end = tops[i] - APART;
        }
        return tops;
    }

    private double height(Item item) {
        return Lettering.height(item.lines(), size);
    }

    private record Item(List<String> lines, double y, Ink ink) {}
}
