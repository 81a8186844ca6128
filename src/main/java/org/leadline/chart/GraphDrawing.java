package org.leadline.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.chart.GraphLayout.Placed;
import org.leadline.chart.GraphLayout.Sized;
import org.leadline.chart.GraphLayout.Tied;
import org.leadline.chart.Svg.Ink;

/** One drawing of a graph, in one size. */
final class GraphDrawing {
    private static final double PAD = 9;
    private static final double SHAPE = 9;
    private static final double BESIDE = 5;
    private static final double ARROW = 7;
    private static final double BEFORE_KEY = 14;
    private static final int MOST_LINES = 5;
    private static final double GAP = 16;
    private static final double WIDEST_NODE = 230;
    private static final double LEAST_LETTERS = 13.5;

    private final LayeredGraph graph;
    private final Sheet sheet;
    private final double size;
    private final double headingSize;

    GraphDrawing(LayeredGraph graph, Sheet sheet) {
        this.graph = graph;
        this.sheet = sheet;
        this.size = sheet.letterSize;
        this.headingSize = Math.max(LEAST_LETTERS, size - 1);
    }

    String svg(String id, String description) {
        Fitted fitted = fit();
        double drawn = fitted.placed().height();
        Key key = key();
        Svg svg = sheet.begin(id, "img", drawn + BEFORE_KEY + key.height() + 2, graph.title(), description);
        Placed placed =
                fitted.placed().moved(Math.max(0, (sheet.width - fitted.placed().width()) / 2));
        for (int i = 0; i < graph.edges().size(); i++) {
            line(svg, graph.edges().get(i), placed.tracks().get(i));
        }
        graph.nodes().forEach(node -> node(svg, node, placed.box(node.id()), fitted.nodeWidth()));
        for (int i = 0; i < graph.edges().size(); i++) {
            sign(svg, graph.edges().get(i), placed.labels().get(i), fitted.worded());
        }
        key.draw(svg, 1, drawn + BEFORE_KEY);
        return svg.close("svg").toString();
    }

    /**
     * The layout with the most things side by side that is no wider than the sheet, with words at the lines where there is room for them; where none is that
     * narrow, all things one above the other with the lines beside them.
     */
    private Fitted fit() {
        double narrowest = sheet == Sheet.NARROW ? 132 : 150;
        int most = Math.clamp((int) ((sheet.width + GAP) / (narrowest + GAP)), 2, 4);
        Placed last = placed(narrowest, most, false);
        for (boolean worded : sheet == Sheet.NARROW ? List.of(false) : List.of(true, false)) {
            for (int beside = most; beside >= 2; beside--) {
                double nodeWidth = Math.clamp((sheet.width - GAP * (beside - 1)) / beside * .8, narrowest, WIDEST_NODE);
                Fitted fitted = new Fitted(placed(nodeWidth, beside, worded), nodeWidth, worded);
                if (fitted.placed().width() <= sheet.width - 2) {
                    return fitted;
                }
                last = fitted.placed();
            }
        }
        return ladder(last);
    }

    private Fitted ladder(Placed order) {
        List<Tied> edges = tied(false);
        double nodeWidth = GraphLadder.nodeWidth(sheet.width - 2, graph.nodes().size(), edges.size());
        List<Sized> nodes = graph.nodes().stream()
                .sorted(Comparator.comparingDouble(
                                (GraphNode node) -> order.box(node.id()).top())
                        .thenComparingDouble(node -> order.box(node.id()).left()))
                .map(node -> new Sized(node.id(), nodeWidth, height(node, nodeWidth)))
                .toList();
        return new Fitted(GraphLadder.place(nodes, edges, sheet.width - 2), nodeWidth, false);
    }

    private Placed placed(double nodeWidth, int beside, boolean worded) {
        return GraphLayout.place(
                graph.nodes().stream()
                        .map(node -> new Sized(node.id(), nodeWidth, height(node, nodeWidth)))
                        .toList(),
                tied(worded),
                beside);
    }

    private List<Tied> tied(boolean worded) {
        return graph.edges().stream()
                .map(edge -> new Tied(edge.from(), edge.to(), labelWidth(edge, worded), 2 * SHAPE + 4))
                .toList();
    }

    private double labelWidth(GraphEdge edge, boolean worded) {
        double words = worded && !edge.word().isBlank() ? Lettering.width(edge.word(), size) + BESIDE : 0;
        return edge.sign() == GraphSign.NONE ? Math.max(2, words) : 2 * SHAPE + 4 + words;
    }

    private List<String> heading(GraphNode node, double width) {
        return node.heading().isBlank() ? List.of() : Lettering.wrap(node.heading(), width - 2 * PAD, headingSize, 2);
    }

    private List<String> text(GraphNode node, double width) {
        return Lettering.wrap(node.text(), width - 2 * PAD, size, MOST_LINES);
    }

    private double height(GraphNode node, double width) {
        return 2 * PAD
                + Lettering.height(heading(node, width), headingSize)
                + Lettering.height(text(node, width), size)
                - 2;
    }

    private void node(Svg svg, GraphNode node, Box box, double width) {
        svg.leaf(
                "rect",
                "class",
                node.strong() ? "c-node c-own" : "c-node",
                "x",
                box.left(),
                "y",
                box.top(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                5.0,
                "fill",
                node.strong() ? "#e2eef0" : "#ffffff",
                "stroke",
                "#15242d",
                "stroke-width",
                node.strong() ? 2.2 : 1.2);
        List<String> heading = heading(node, width);
        double y = box.top() + PAD + headingSize * .8;
        svg.lines(heading, box.left() + PAD, y, headingSize, "start", Ink.SOFT, "400");
        double below = box.top() + PAD + Lettering.height(heading, headingSize) + size * .8;
        svg.lines(text(node, width), box.left() + PAD, below, size, "start", Ink.INK, "650");
    }

    private static void line(Svg svg, GraphEdge edge, List<double[]> corners) {
        Track track = new Track().from(corners.getFirst()[0], corners.getFirst()[1]);
        corners.stream().skip(1).forEach(corner -> track.to(corner[0], corner[1]));
        if (edge.sign().dashes.isEmpty()) {
            svg.path(
                    track.toString(),
                    edge.sign().kind,
                    "fill",
                    "none",
                    "stroke",
                    "#15242d",
                    "stroke-width",
                    edge.width());
        } else {
            svg.path(
                    track.toString(),
                    edge.sign().kind,
                    "fill",
                    "none",
                    "stroke",
                    "#15242d",
                    "stroke-width",
                    edge.width(),
                    "stroke-dasharray",
                    edge.sign().dashes);
        }
        double[] end = corners.getLast();
        double[] before = corners.get(corners.size() - 2);
        double length = Math.max(1, Math.hypot(end[0] - before[0], end[1] - before[1]));
        double alongX = (end[0] - before[0]) / length * ARROW;
        double alongY = (end[1] - before[1]) / length * ARROW;
        Track arrow = new Track()
                .from(end[0], end[1])
                .to(end[0] - alongX - alongY * .6, end[1] - alongY + alongX * .6)
                .to(end[0] - alongX + alongY * .6, end[1] - alongY - alongX * .6)
                .closed();
        svg.path(arrow.toString(), "c-text c-ink", "fill", "#15242d");
    }

    private void sign(Svg svg, GraphEdge edge, Box label, boolean worded) {
        double x = label.left() + SHAPE + 2;
        double y = (label.top() + label.bottom()) / 2;
        boolean words = worded && !edge.word().isBlank();
        if (words) {
            svg.leaf(
                    "rect",
                    "class",
                    "c-paper",
                    "x",
                    label.left(),
                    "y",
                    label.top() + 1,
                    "width",
                    label.width(),
                    "height",
                    label.height() - 2,
                    "rx",
                    4.0,
                    "fill",
                    "#ffffff");
        }
        shape(svg, edge.sign(), x, y);
        if (words) {
            double start = edge.sign() == GraphSign.NONE ? label.left() + 1 : x + SHAPE + BESIDE;
            svg.lines(List.of(edge.word()), start, y + size * .35, size, "start", Ink.INK, "650");
        }
    }

    private static void shape(Svg svg, GraphSign sign, double x, double y) {
        if (sign == GraphSign.NONE) {
            return;
        }
        String outline = switch (sign) {
            case MINUS -> Marks.path(Mark.NEITHER_HIGH, x, y, SHAPE * 1.1);
            case SPLIT -> Marks.path(Mark.BETTER_HIGH, x, y, SHAPE);
            default -> Shapes.circle(x, y, SHAPE);
        };
        boolean filled = sign == GraphSign.MINUS;
        svg.path(
                outline,
                filled ? "c-text c-ink" : "c-mark c-neither",
                "fill",
                filled ? "#15242d" : "#ffffff",
                "stroke",
                "#15242d",
                "stroke-width",
                1.6);
        if (sign == GraphSign.UNKNOWN) {
            svg.lines(List.of("?"), x, y + 4.7, LEAST_LETTERS, "middle", Ink.INK, "700");
            return;
        }
        double half = SHAPE * .5;
        Track glyph = new Track();
        if (sign == GraphSign.SPLIT) {
            glyph.from(x - half * .8, y - 2)
                    .across(x + half * .8)
                    .from(x - half * .8, y + 2)
                    .across(x + half * .8)
                    .from(x - 2, y + half)
                    .to(x + 2, y - half);
        } else {
            glyph.from(x - half, y).across(x + half);
        }
        if (sign == GraphSign.PLUS) {
            glyph.from(x, y - half).upright(y + half);
        }
        svg.path(
                glyph.toString(),
                filled ? "c-line c-on-ink" : "c-line",
                "fill",
                "none",
                "stroke",
                filled ? "#ffffff" : "#15242d",
                "stroke-width",
                2.0);
    }

    private Key key() {
        Map<GraphSign, String> words = new LinkedHashMap<>();
        for (GraphSign sign : GraphSign.values()) {
            graph.edges().stream()
                    .filter(edge -> edge.sign() == sign
                            && sign != GraphSign.NONE
                            && !edge.word().isBlank())
                    .findFirst()
                    .ifPresent(edge -> words.put(sign, edge.word()));
        }
        Key key = new Key(sheet.width - 2, sheet.letterSize);
        words.forEach((sign, word) -> key.add(word, (svg, x, y) -> shape(svg, sign, x, y)));
        return key;
    }

    private record Fitted(Placed placed, double nodeWidth, boolean worded) {}
}
