package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadline.chart.Drawn.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.chart.FunnelDot.Beyond;

class FunnelChartTest {

    @Test
    void what_lies_outside_is_told_by_shape_and_ours_by_a_ring() throws Exception {
        Picture picture = SampleFunnels.wards(true).draw("f", WORDS);
        Drawn.isSound(picture);
        for (String drawing : picture.drawings()) {
            assertThat(SeriesChartTest.paths(drawing, "c-mark c-worse")).hasSize(2);
            assertThat(SeriesChartTest.paths(drawing, "c-mark c-better")).hasSize(2);
            assertThat(SeriesChartTest.paths(drawing, "c-ring")).hasSize(2);
            assertThat(drawing).contains(">Ward 3<");
        }
        assertThat(picture.description()).contains("2 lie outside", "Ours: 75");
    }

    @Test
    void the_table_goes_by_name_never_by_value() {
        assertThat(SampleFunnels.wards(true).draw("f", WORDS).numbers().rows())
                .extracting(List::getFirst)
                .containsExactly(
                        "Acute assessment unit",
                        "Ward 1",
                        "Ward 12",
                        "Ward 14",
                        "Ward 2",
                        "Ward 3",
                        "Ward 7, respiratory (ours)",
                        "Ward 9");
    }

    @Test
    void outside_the_group_nobody_is_named_and_the_table_goes_by_size() {
        Picture picture = SampleFunnels.wards(false).draw("f", WORDS);
        assertThat(String.join("", picture.drawings())
                        + picture.description()
                        + picture.numbers().rows())
                .doesNotContain("Ward", "Acute");
        List<Double> sizes = picture.numbers().rows().stream()
                .map(row -> Double.valueOf(row.get(1).replace(",", "")))
                .toList();
        assertThat(sizes).isSorted();
        assertThat(picture.numbers().rows()).extracting(List::getFirst).contains("ours", "another unit");
    }

    @Test
    void a_hidden_number_is_not_drawn_and_is_said_to_be_hidden() throws Exception {
        FunnelChart funnel = new FunnelChart(
                "Falls",
                NumberUnit.of("per 1,000 bed days"),
                "bed days",
                List.of(new FunnelDot("Ward 1", 90, Double.NaN, Beyond.NEITHER, Mark.NONE, false)),
                List.of(),
                Double.NaN,
                null);
        Picture picture = funnel.draw("f", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.numbers().rows().getFirst()).contains("hidden, too few");
    }

    @Test
    void any_number_of_units_of_any_size_is_drawn_soundly() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            Drawn.isSound(SampleFunnels.any(new Random(seed)).draw("f", WORDS));
        }
    }

    @Test
    void sizes_that_cannot_be_are_refused() {
        List<FunnelDot> none = new ArrayList<>();
        none.add(new FunnelDot("Ward 1", 0, .5, Beyond.NEITHER, Mark.NONE, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelChart("Falls", NumberUnit.SHARE, "people", none, List.of(), .5, null))
                .withMessageContaining("size 0");
        FunnelCurve curve = new FunnelCurve(10, 0, 0, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelChart(
                        "Falls", NumberUnit.SHARE, "people", List.of(), List.of(curve, curve), .5, null))
                .withMessageContaining("out of order");
    }
}
