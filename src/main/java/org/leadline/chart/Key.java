package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;
import org.leadline.chart.Svg.Ink;

/** What the lines and shapes of a chart mean, in as many rows as they need. */
final class Key {
    private static final double SAMPLE = 24;
    private static final double BESIDE = 7;
    private static final double APART = 20;

    private final double width;
    private final double size;
    private final List<Item> items = new ArrayList<>();

    /**
     * @param width how wide the rows may be
     * @param size height of the letters
     */
    Key(double width, double size) {
        this.width = width;
        this.size = size;
    }

    /** Adds an item whose sample is painted round a place. */
    void add(String words, Sample sample) {
        items.add(new Item(words, sample));
    }

    /** Adds a line, or a small field of a ground. */
    void add(String words, Stroke stroke) {
        add(words, (svg, x, y) -> {
            Track track = new Track();
            if (stroke.width == 0) {
                track.from(x - SAMPLE / 2, y - 6)
                        .across(x + SAMPLE / 2)
                        .upright(y + 6)
                        .across(x - SAMPLE / 2)
                        .closed();
            } else {
                track.from(x - SAMPLE / 2, y).across(x + SAMPLE / 2);
            }
            stroke.draw(svg, track.toString());
        });
    }

    double height() {
        return rows().stream().mapToDouble(Key::height).sum();
    }

    /** Draws all rows below a height. */
    void draw(Svg svg, double left, double top) {
        double y = top;
        for (List<Placed> row : rows()) {
            for (Placed placed : row) {
                placed.item().sample().paint(svg, left + placed.x() + SAMPLE / 2, y + size * .62);
                double x = left + placed.x() + SAMPLE + BESIDE;
                svg.lines(placed.lines(), x, y + size * .95, size, "start", Ink.SOFT, "400");
            }
            y += height(row);
        }
    }

    private static double height(List<Placed> row) {
        return row.stream().mapToDouble(Placed::height).max().orElse(0);
    }

    private List<List<Placed>> rows() {
        List<List<Placed>> rows = new ArrayList<>();
        double end = Double.POSITIVE_INFINITY;
        for (Item item : items) {
            List<String> lines = Lettering.wrap(item.words(), width - SAMPLE - BESIDE, size);
            double wide = SAMPLE + BESIDE + Lettering.width(lines, size);
            double x = end + APART;
            if (x + wide > width) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(new Placed(item, lines, x, Lettering.height(lines, size) + 4));
            end = x + wide;
        }
        return rows;
    }

    /** Paints a sample round a place. */
    interface Sample {
        void paint(Svg svg, double x, double y);
    }

    private record Item(String words, Sample sample) {}

    private record Placed(Item item, List<String> lines, double x, double height) {}
}
