package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BarsTest {
    private static final ChartWords WORDS = ChartWords.in(Locale.ENGLISH);

    @Test
    void bars_are_as_long_as_their_share_and_the_rest_has_a_bar_of_its_own() throws Exception {
        Picture picture = new SmallBars("After triage", List.of(new Bar("Bloods", 50), new Bar("Home", 25)), 100)
                .draw("b", WORDS);
        Document svg = MapOfCareTest.parse(picture.drawings().getFirst());
        List<Double> widths = widths(svg, "c-fill");
        double whole = widths(svg, "c-groove").getFirst();
        assertThat(widths).hasSize(3);
        assertThat(widths.get(0)).isCloseTo(whole * .5, within(.02));
        assertThat(widths.get(1)).isCloseTo(whole * .25, within(.02));
        assertThat(picture.description()).isEqualTo("After triage: 100 people, most often Bloods (50 in 100).");
        assertThat(picture.numbers().rows())
                .containsExactly(
                        List.of("Bloods", "50", "50"), List.of("Home", "25", "25"), List.of("Other ways", "25", "25"));
        assertThat(picture.numbers().numeric(1)).isTrue();
    }

    @Test
    void nobody_counted_draws_no_bar_and_says_so() throws Exception {
        Picture picture = new SmallBars("After triage", List.of(new Bar("Bloods", 0)), 0).draw("b", WORDS);
        assertThat(picture.description()).isEqualTo("After triage: nobody counted yet.");
        assertThat(widths(MapOfCareTest.parse(picture.drawings().getFirst()), "c-fill"))
                .isEmpty();
    }

    @Test
    void more_people_in_bars_than_there_are_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmallBars("After triage", List.of(new Bar("Bloods", 5)), 4))
                .withMessageContaining("After triage");
    }

    @Test
    void the_fewest_sets_for_eight_in_ten_reach_it_and_one_fewer_does_not() {
        assertThat(new Coverage(List.of(new Bar("a", 79), new Bar("b", 1), new Bar("c", 1)), 100).fewestForEightInTen())
                .isEqualTo(2);
        assertThat(new Coverage(List.of(new Bar("a", 80)), 100).fewestForEightInTen())
                .isEqualTo(1);
        assertThat(new Coverage(List.of(new Bar("a", 79)), 100).fewestForEightInTen())
                .isZero();
        assertThat(new Coverage(List.of(), 0).fewestForEightInTen()).isZero();
    }

    @Test
    void sets_add_up_and_the_line_stands_at_eight_in_ten() throws Exception {
        Coverage coverage = new Coverage(List.of(new Bar("a, b", 60), new Bar("a, c <d>", 30)), 100);
        Picture picture = coverage.draw("s", WORDS);
        Document svg = MapOfCareTest.parse(picture.drawings().getLast());
        double whole = widths(svg, "c-groove").getFirst();
        assertThat(widths(svg, "c-before").getFirst()).isCloseTo(whole * .6, within(.02));
        Element line = MapOfCareTest.elements(svg, "path").getFirst();
        double left = Double.parseDouble(
                MapOfCareTest.elements(svg, "rect").getFirst().getAttribute("x"));
        double drawnAt = Double.parseDouble(line.getAttribute("d").substring(1).split(" ")[0]);
        assertThat(drawnAt).isCloseTo(left + whole * .8, within(.02));
        assertThat(picture.description()).isEqualTo("2 sets of steps cover 8 in 10 of 100 people.");
        assertThat(picture.numbers().rows())
                .containsExactly(List.of("a, b", "60", "60"), List.of("a, c <d>", "30", "90"));
    }

    @Test
    void a_long_tail_of_sets_is_summed_up_in_words() {
        List<Bar> many = java.util.stream.IntStream.range(0, 90)
                .mapToObj(i -> new Bar("set " + i, 1))
                .toList();
        Picture picture = new Coverage(many, 100).draw("s", WORDS);
        assertThat(picture.drawings().getFirst()).contains("All other sets, and 68 more");
        assertThat(picture.numbers().rows()).hasSize(90);
        assertThat(new Coverage(many.subList(0, 20), 100).draw("s", WORDS).description())
                .isEqualTo("The first 20 sets of steps cover 20 in 100 of 100 people.");
    }

    @Test
    void words_wider_than_their_line_are_broken_and_none_is_lost() {
        for (Sheet sheet : Sheet.values()) {
            String word = "Donaudampfschifffahrtsgesellschaftskapitän";
            List<String> lines = Lettering.wrap("The " + word + " came", 90, sheet.letterSize);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo("The" + word + "came");
            assertThat(lines).allMatch(line -> Lettering.width(line, sheet.letterSize) <= 90);
            assertThat(Lettering.wrap(word, 90, sheet.letterSize, 2))
                    .hasSize(2)
                    .last()
                    .asString()
                    .endsWith("…");
        }
    }

    private static List<Double> widths(Document svg, String kind) {
        return MapOfCareTest.elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals(kind))
                .map(rect -> Double.valueOf(rect.getAttribute("width")))
                .toList();
    }
}
