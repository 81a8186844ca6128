package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MapOfCareTest {
    private static final ChartWords WORDS = ChartWords.in(Locale.ENGLISH);
    private static final MapPoint SEPSIS = new MapPoint(
            "Sepsis",
            Reading.CHOOSE_TOGETHER,
            Estimate.ofShare(.914, .02),
            Estimate.ofWays(12.7, .1),
            "/care/3",
            false);

    @Test
    void every_drawing_is_sound_xml_whatever_the_names_are() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            List<MapPoint> points = Crowds.seeded(seed, 12);
            for (String drawing : new MapOfCare(points, List.of("<i>"), Cuts.USUAL)
                    .draw("map", WORDS)
                    .drawings()) {
                Document svg = parse(drawing);
                assertThat(elements(svg, "script")).isEmpty();
                assertThat(elements(svg, "style")).isEmpty();
                assertThat(elements(svg, "b")).isEmpty();
                assertThat(drawing)
                        .doesNotContain("style=")
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity");
                assertThat(elements(svg, "a"))
                        .extracting(link -> link.getAttribute("href"))
                        .containsExactlyInAnyOrderElementsOf(points.stream()
                                .filter(point -> point.address() != null)
                                .map(MapPoint::address)
                                .toList());
            }
        }
    }

    @Test
    void a_point_says_its_name_its_reading_and_how_sure_that_is() throws Exception {
        Document svg = parse(new MapOfCare(List.of(SEPSIS), List.of(), Cuts.USUAL)
                .draw("map", WORDS)
                .drawings()
                .getFirst());
        assertThat(elements(svg, "a").getFirst().getAttribute("aria-label"))
                .isEqualTo("Sepsis: Choose together. About 9 of the next 100 journeys hold something new (5 to 13);"
                        + " about 13 ways (10 to 15).");
        assertThat(elements(svg, "title").getFirst().getTextContent()).isEqualTo("Map of care");
        assertThat(elements(svg, "desc").getFirst().getTextContent())
                .contains("one process", "Choose together: Sepsis.");
    }

    @Test
    void a_name_that_would_break_out_of_an_attribute_is_read_back_whole() throws Exception {
        String hostile = "\"><svg onload='x'> & \u00e9t\u00e9";
        MapPoint point = new MapPoint(hostile, Reading.FIND_OUT, SEPSIS.k100(), SEPSIS.ways(), null, true);
        Document svg = parse(new MapOfCare(List.of(point), List.of(), Cuts.USUAL)
                .draw("map", WORDS)
                .drawings()
                .getFirst());
        assertThat(elements(svg, "svg")).hasSize(1);
        assertThat(elements(svg, "g").getFirst().getAttribute("aria-label"))
                .startsWith(hostile)
                .endsWith("Provisional: fewer than 100 journeys.");
    }

    @Test
    void the_numbers_hold_every_process_those_too_few_among_them() {
        Numbers numbers = new MapOfCare(List.of(SEPSIS), List.of("Chest drain"), Cuts.USUAL)
                .draw("map", WORDS)
                .numbers();
        assertThat(numbers.rows())
                .containsExactly(
                        List.of("Sepsis", "Choose together", "9 (5 to 13)", "13 (10 to 15)"),
                        List.of("Chest drain", "Too few to read", "not drawn", "not drawn"));
        assertThat(numbers.numeric(2)).isFalse();
    }

    @Test
    void the_same_points_always_give_the_same_drawing() {
        List<MapPoint> points = Crowds.seeded(5, 20);
        MapOfCare map = new MapOfCare(points, List.of(), Cuts.USUAL);
        assertThat(map.draw("map", WORDS))
                .isEqualTo(new MapOfCare(new ArrayList<>(points), List.of(), Cuts.USUAL).draw("map", WORDS));
    }

    @Test
    void further_right_is_less_new_and_further_up_is_more_ways() {
        MapScale scale = MapScale.of(new Box(0, 0, 100, 100), List.of(SEPSIS), Cuts.USUAL);
        assertThat(scale.x(1)).isEqualTo(100);
        assertThat(scale.x(.914)).isLessThan(scale.x(.95)).isGreaterThan(scale.x(.75));
        assertThat(scale.x(.75)).isEqualTo(50);
        assertThat(scale.y(1)).isEqualTo(100);
        assertThat(scale.y(2) - scale.y(4)).isCloseTo(scale.y(8) - scale.y(16), within(1e-9));
        assertThat(scale.y(32)).isEqualTo(0);
    }

    @Test
    void thousands_of_ways_still_find_a_place_on_the_ground() {
        MapPoint wild = new MapPoint(
                "Wild", Reading.FIND_OUT, Estimate.ofShare(.02, .01), Estimate.ofWays(9000, .4), null, false);
        MapScale scale = MapScale.of(new Box(0, 0, 100, 100), List.of(wild), Cuts.USUAL);
        assertThat(scale.y(wild.ways().high())).isBetween(0.0, 100.0);
        assertThat(scale.waysNamed()).hasSizeLessThanOrEqualTo(8).contains(8.0);
        assertThat(scale.newInHundred()).containsExactly(100, 75, 50, 25, 10, 0);
    }

    @Test
    void figures_that_cannot_be_are_refused_with_the_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(Double.NaN, 0, 1))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(.5, .6, 1))
                .withMessageContaining("low <= value");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MapPoint("Sepsis", Reading.BETWEEN, new Estimate(1.2, 1, 1.3), SEPSIS.ways(), null, false))
                .withMessageContaining("Sepsis");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MapPoint("Sepsis", Reading.BETWEEN, SEPSIS.k100(), new Estimate(.5, .4, 2), null, false))
                .withMessageContaining("1 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cuts(1, 8)).withMessageContaining("k100 < 1");
    }

    static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static List<Element> elements(Document document, String tag) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(tag).getLength(); i++) {
            found.add((Element) document.getElementsByTagName(tag).item(i));
        }
        return found;
    }
}
