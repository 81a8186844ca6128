package org.leadline.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Things and the lines between them, in layers from above to below, so that most lines lead downwards. The layers are found by the layered method of Sugiyama,
 * Tagawa and Toda (1981) as Eclipse ELK does it, with no more things in a layer than a screen is wide (Coffman and Graham 1972).
 *
 * @param title what the picture shows
 * @param about a sentence or few that tell it without the lines; blank for none
 * @param nodes the things, each once
 * @param edges the lines; two things may have several
 * @param columns what the table beside the picture says of a line: from, what it does, to
 */
public record LayeredGraph(
        String title, String about, List<GraphNode> nodes, List<GraphEdge> edges, List<String> columns) {
    private static final int COLUMNS = 3;

    /** Refuses a line that leads to nothing, and a thing that comes twice. */
    public LayeredGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        columns = List.copyOf(columns);
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException(title + ": " + node.id() + " comes twice");
            }
        });
        edges.forEach(edge -> Stream.of(edge.from(), edge.to())
                .filter(end -> !ids.contains(end))
                .forEach(end -> {
                    throw new IllegalArgumentException(title + ": a line leads to " + end + ", which is not there");
                }));
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException(title + ": the table needs three columns, not " + columns.size());
        }
    }

    /**
     * The graph drawn for every size of screen, with its description and its lines as a table; the same graph always gives the same drawing.
     *
     * @param id what the ids within the drawing start with, unique on its page
     */
    public Picture draw(String id) {
        String description = Stream.concat(Stream.of(about), edges.stream().map(GraphEdge::sentence))
                .filter(sentence -> !sentence.isBlank())
                .collect(Collectors.joining(" "));
        return new Picture(
                Sheet.drawn(sheet -> new GraphDrawing(this, sheet).svg(id, description)), description, numbers());
    }

    private Numbers numbers() {
        return new Numbers(
                title,
                columns,
                edges.stream()
                        .map(edge -> List.of(textOf(edge.from()), edge.word(), textOf(edge.to())))
                        .toList());
    }

    private String textOf(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .map(node -> node.heading().isBlank() ? node.text() : node.text() + " (" + node.heading() + ")")
                .findFirst()
                .orElseThrow();
    }
}
