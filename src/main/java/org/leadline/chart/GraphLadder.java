package org.leadline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.leadline.chart.GraphLayout.Placed;
import org.leadline.chart.GraphLayout.Sized;
import org.leadline.chart.GraphLayout.Tied;

/** Things one above the other, and beside them the lines, each in the first lane that is free: what a phone has room for. */
final class GraphLadder {
    private static final double BETWEEN = 14;
    private static final double PORT = 12;
    private static final double WIDEST_LANE = 23;
    private static final double LEAST_NODE = 128;
    private static final double MOST_NODE = 260;
    private static final double SIGN = 11;

    private GraphLadder() {}

    /** How wide the things may be, so that the lanes have room however the lines lie. */
    static double nodeWidth(double width, int nodes, int edges) {
        double lanes = Math.min(edges, Math.max(2, edges * .75)) * WIDEST_LANE;
        return Math.clamp(width - lanes - WIDEST_LANE, LEAST_NODE, nodes == 0 ? LEAST_NODE : MOST_NODE);
    }

    /** Places things in the order in which they come. */
    static Placed place(List<Sized> nodes, List<Tied> edges, double width) {
        Map<String, List<Integer>> ends = ends(edges);
        Map<String, Box> boxes = new HashMap<>();
        double top = 2;
        for (Sized node : nodes) {
            int ports =
                    Objects.requireNonNullElse(ends.get(node.id()), List.of()).size();
            double height = Math.max(node.height(), (ports + 1) * PORT);
            boxes.put(node.id(), new Box(2, top, 2 + node.width(), top + height));
            top += height + BETWEEN;
        }
        double[] from = new double[edges.size()];
        double[] to = new double[edges.size()];
        ports(edges, boxes, ends, from, to);
        int[] lanes = lanes(from, to);
        int most = IntStream.of(lanes).max().orElse(-1) + 1;
        double right = nodes.isEmpty() ? 2 : 2 + nodes.getFirst().width();
        double lane = Math.min(WIDEST_LANE, (width - right - SIGN - 4) / Math.max(1, most));
        List<List<double[]>> tracks = new ArrayList<>();
        List<Box> signs = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            double x = right + lane * (lanes[i] + .75);
            tracks.add(List.of(
                    new double[] {right, from[i]}, new double[] {x, from[i]}, new double[] {x, to[i]}, new double[] {
                        right, to[i]
                    }));
            signs.add(Box.around(x, (from[i] + to[i]) / 2, SIGN));
        }
        double wide = right + lane * (most + .25) + SIGN;
        return new Placed(Math.min(width, wide), Math.max(2, top - BETWEEN + 2), boxes, tracks, signs);
    }

    /** By thing the ends of lines that stand at it: the line's place, doubled, and one more where the line leads to it. */
    private static Map<String, List<Integer>> ends(List<Tied> edges) {
        Map<String, List<Integer>> ends = new HashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            ends.computeIfAbsent(edges.get(i).from(), _ -> new ArrayList<>()).add(2 * i);
            ends.computeIfAbsent(edges.get(i).to(), _ -> new ArrayList<>()).add(2 * i + 1);
        }
        return ends;
    }

    /** Where lines begin and end: those that lead upwards above those that lead downwards, so that few cross. */
    private static void ports(
            List<Tied> edges, Map<String, Box> boxes, Map<String, List<Integer>> ends, double[] from, double[] to) {
        ends.forEach((id, here) -> {
            Box box = Objects.requireNonNull(boxes.get(id));
            List<Integer> sorted = here.stream()
                    .sorted(Comparator.comparingDouble((Integer end) -> {
                                Tied edge = edges.get(end / 2);
                                return Objects.requireNonNull(boxes.get(end % 2 == 0 ? edge.to() : edge.from()))
                                        .top();
                            })
                            .thenComparing(end -> end))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                int end = sorted.get(i);
                (end % 2 == 0 ? from : to)[end / 2] = box.top() + box.height() * (i + 1) / (sorted.size() + 1);
            }
        });
    }

    /** By line the first lane, from the things outwards, in which no line that was placed before is in its way; the shortest are placed first. */
    private static int[] lanes(double[] from, double[] to) {
        int[] lanes = new int[from.length];
        List<List<double[]>> taken = new ArrayList<>();
        IntStream.range(0, from.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(from[i] - to[i]))
                        .thenComparing(i -> i))
                .forEach(i -> {
                    double top = Math.min(from[i], to[i]) - SIGN;
                    double bottom = Math.max(from[i], to[i]) + SIGN;
                    int lane = 0;
                    while (lane < taken.size()
                            && taken.get(lane).stream().anyMatch(other -> other[0] < bottom && top < other[1])) {
                        lane++;
                    }
                    if (lane == taken.size()) {
                        taken.add(new ArrayList<>());
                    }
                    taken.get(lane).add(new double[] {top, bottom});
                    lanes[i] = lane;
                });
        return lanes;
    }
}
