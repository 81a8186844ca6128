package org.leadline.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Where the things and lines of a graph stand; the only place that knows ELK. */
final class GraphLayout {
    private static final double BETWEEN_NODES = 16;
    private static final double BETWEEN_LAYERS = 20;
    private static final double BETWEEN_EDGES = 9;
    private static final double EDGE_TO_NODE = 10;
    private static final double EDGE = 4;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private GraphLayout() {}

    /** A thing to place. */
    record Sized(String id, double width, double height) {}

    /** A line to place, with the room for its sign. */
    record Tied(String from, String to, double labelWidth, double labelHeight) {}

    /** @param tracks by line the corners from its beginning to its end; @param labels by line where its sign stands */
    record Placed(double width, double height, Map<String, Box> boxes, List<List<double[]>> tracks, List<Box> labels) {

        Box box(String id) {
            return Objects.requireNonNull(boxes.get(id), id);
        }

        /** The same, farther to the right. */
        Placed moved(double by) {
            Map<String, Box> movedBoxes = HashMap.newHashMap(boxes.size());
            boxes.forEach((id, box) -> movedBoxes.put(id, moved(box, by)));
            return new Placed(
                    width,
                    height,
                    movedBoxes,
                    tracks.stream()
                            .map(track -> track.stream()
                                    .map(corner -> new double[] {corner[0] + by, corner[1]})
                                    .toList())
                            .toList(),
                    labels.stream().map(label -> moved(label, by)).toList());
        }

        private static Box moved(Box box, double by) {
            return new Box(box.left() + by, box.top(), box.right() + by, box.bottom());
        }
    }

    /** Places all, with at most so many things in a layer. */
    static Placed place(List<Sized> nodes, List<Tied> edges, int mostInALayer) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
        root.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, mostInALayer);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(EDGE));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_TO_NODE);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_TO_NODE);
        Map<String, ElkNode> placed = HashMap.newHashMap(nodes.size());
        nodes.forEach(node -> {
            ElkNode box = ElkGraphUtil.createNode(root);
            box.setDimensions(node.width(), node.height());
            placed.put(node.id(), box);
        });
        List<ElkEdge> lines = edges.stream()
                .map(edge -> line(edge, requireNonNull(placed.get(edge.from())), requireNonNull(placed.get(edge.to()))))
                .toList();
        new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
        Map<String, Box> boxes = HashMap.newHashMap(nodes.size());
        placed.forEach((id, box) -> boxes.put(
                id, new Box(box.getX(), box.getY(), box.getX() + box.getWidth(), box.getY() + box.getHeight())));
        return new Placed(
                root.getWidth(),
                root.getHeight(),
                boxes,
                lines.stream().map(GraphLayout::corners).toList(),
                lines.stream().map(line -> box(line.getLabels().getFirst())).toList());
    }

    private static ElkEdge line(Tied edge, ElkNode from, ElkNode to) {
        ElkEdge line = ElkGraphUtil.createSimpleEdge(from, to);
        ElkLabel label = ElkGraphUtil.createLabel(line);
        label.setText("x");
        label.setDimensions(edge.labelWidth(), edge.labelHeight());
        label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        return line;
    }

    private static List<double[]> corners(ElkEdge line) {
        List<double[]> corners = new ArrayList<>();
        ElkEdgeSection way = line.getSections().getFirst();
        corners.add(new double[] {way.getStartX(), way.getStartY()});
        way.getBendPoints().forEach(bend -> corners.add(new double[] {bend.getX(), bend.getY()}));
        corners.add(new double[] {way.getEndX(), way.getEndY()});
        return corners;
    }

    private static Box box(ElkLabel label) {
        return new Box(label.getX(), label.getY(), label.getX() + label.getWidth(), label.getY() + label.getHeight());
    }
}
