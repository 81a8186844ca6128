package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LayeredGraphTest {
    private static final List<String> COLUMNS = List.of("This aim", "does", "to this aim");

    @Test
    void every_thing_is_written_out_and_every_sign_has_its_word_on_a_desk_and_in_the_key_on_a_phone() throws Exception {
        LayeredGraph graph = new LayeredGraph(
                "What our aims do to each other",
                "Two aims.",
                List.of(node("a", "Medicine", "No ward waits", true), node("b", "Surgery", "Nobody is put off", false)),
                List.of(edge("a", "b", GraphSign.MINUS, "hurts"), edge("b", "a", GraphSign.UNKNOWN, "not known")),
                COLUMNS);
        Picture picture = graph.draw("g");
        Drawn.isSound(picture);
        for (String drawing : picture.drawings()) {
            assertThat(Drawn.said(drawing))
                    .contains("Medicine", "No ward waits", "Surgery", "Nobody is put off", "hurts", "not known");
        }
        assertThat(picture.description()).startsWith("Two aims.").contains("a hurts b", "b not known a");
        assertThat(picture.numbers().rows())
                .containsExactly(
                        List.of("No ward waits (Medicine)", "hurts", "Nobody is put off (Surgery)"),
                        List.of("Nobody is put off (Surgery)", "not known", "No ward waits (Medicine)"));
    }

    @Test
    void the_same_graph_always_gives_the_same_drawing() {
        LayeredGraph graph = crowd(new Random(7), 12, 18);
        assertThat(graph.draw("g")).isEqualTo(graph.draw("g"));
    }

    @Test
    void random_graphs_are_drawn_within_the_sheet_with_no_two_things_over_each_other() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            int things = 1 + random.nextInt(14);
            Picture picture = crowd(random, things, things == 1 ? 0 : random.nextInt(1 + things * 4 / 3))
                    .draw("g" + seed);
            Drawn.isSound(picture);
            for (String drawing : picture.drawings()) {
                List<Box> boxes = boxes(drawing);
                assertThat(boxes).hasSize(things);
                for (Box one : boxes) {
                    assertThat(boxes.stream()
                                    .filter(other -> other.overlaps(one))
                                    .toList())
                            .containsExactly(one);
                }
            }
        }
    }

    @Test
    void nothing_drawn_is_a_graph_too() throws Exception {
        Drawn.isSound(new LayeredGraph("Nothing", "Nothing is marked yet.", List.of(), List.of(), COLUMNS).draw("g"));
    }

    @Test
    void a_line_to_nowhere_and_a_thing_that_comes_twice_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayeredGraph(
                        "T",
                        "",
                        List.of(node("a", "", "A", false)),
                        List.of(edge("a", "b", GraphSign.PLUS, "helps")),
                        COLUMNS))
                .withMessageContaining("b, which is not there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayeredGraph(
                        "T", "", List.of(node("a", "", "A", false), node("a", "", "A", false)), List.of(), COLUMNS))
                .withMessageContaining("a comes twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphEdge("a", "b", GraphSign.NONE, "", 1.1, ""))
                .withMessageContaining("1.1");
    }

    private static LayeredGraph crowd(Random random, int things, int lines) {
        List<GraphNode> nodes = IntStream.range(0, things)
                .mapToObj(i -> node(
                        "n" + i,
                        i % 3 == 0 ? "" : "Unit number " + i,
                        String.join(" ", Collections.nCopies(1 + random.nextInt(9), "thirty")),
                        i % 4 == 0))
                .toList();
        List<GraphEdge> edges = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int from = random.nextInt(things);
            int to = (from + 1 + random.nextInt(things - 1)) % things;
            GraphSign sign = GraphSign.values()[random.nextInt(GraphSign.values().length)];
            edges.add(new GraphEdge("n" + from, "n" + to, sign, "word " + sign, random.nextDouble(), "They differ."));
        }
        return new LayeredGraph("A crowd", "", nodes, edges, COLUMNS);
    }

    private static List<Box> boxes(String drawing) throws Exception {
        return MapOfCareTest.elements(MapOfCareTest.parse(drawing), "rect").stream()
                .filter(rect -> rect.getAttribute("class").startsWith("c-node"))
                .map(LayeredGraphTest::box)
                .toList();
    }

    private static Box box(Element rect) {
        double x = Double.parseDouble(rect.getAttribute("x"));
        double y = Double.parseDouble(rect.getAttribute("y"));
        return new Box(
                x,
                y,
                x + Double.parseDouble(rect.getAttribute("width")),
                y + Double.parseDouble(rect.getAttribute("height")));
    }

    private static GraphNode node(String id, String heading, String text, boolean strong) {
        return new GraphNode(id, heading, text, strong);
    }

    private static GraphEdge edge(String from, String to, GraphSign sign, String word) {
        return new GraphEdge(from, to, sign, word, 0, from + " " + word + " " + to + ".");
    }
}
