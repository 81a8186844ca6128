package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.chart.Drawn.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmallSeriesTest {

    @Test
    void sixty_points_weigh_under_five_kilobytes_even_when_one_in_four_stands_out() throws Exception {
        Random random = new Random(1);
        List<SeriesPoint> points = new ArrayList<>(SampleSeries.plain(Step.WEEK, 60, i -> random.nextDouble()));
        for (int i = 0; i < points.size(); i++) {
            double reach = .2 + random.nextDouble() * .2;
            SeriesPoint point = points.get(i).within(.5, .5 - reach, .5 + reach);
            points.set(i, i % 4 == 0 ? point.marked(Mark.WORSE_HIGH, "") : point);
        }
        SeriesChart series = new SeriesChart(
                "Antibiotics in the first hour of those with a fever",
                NumberUnit.SHARE,
                Step.WEEK,
                points,
                List.of(),
                Centre.MEAN,
                .8,
                null,
                null);
        String drawing = new SmallSeries(series).draw("m1", WORDS);
        assertThat(drawing.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000);
        assertThat(SeriesChartTest.paths(drawing, "c-line")).hasSize(1);
        assertThat(SeriesChartTest.paths(drawing, "c-mark c-worse")).hasSize(15);
        Drawn.isSound(drawing, 13);
    }

    @Test
    void forty_of_them_leave_half_of_a_page_of_400_kilobytes_for_all_else() {
        int bytes = 0;
        for (int i = 0; i < 40; i++) {
            SeriesChart series = i % 2 == 0 ? SampleSeries.sepsis() : SampleSeries.falls(6);
            bytes += new SmallSeries(series).draw("m" + i, WORDS).getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(bytes).isLessThan(200_000);
    }

    @Test
    void only_what_stands_out_and_the_last_number_have_a_mark() throws Exception {
        String drawing = new SmallSeries(SampleSeries.sepsis()).draw("m1", WORDS);
        assertThat(SeriesChartTest.paths(drawing, "c-mark c-better")).hasSize(1);
        assertThat(SeriesChartTest.paths(drawing, "c-mark c-worse")).hasSize(1);
        assertThat(drawing).contains("target 80\u00a0%", "id=\"m1-desc\"", "New since 17 Aug 2026");
        Drawn.isSound(drawing, 13);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void hostile_numbers_never_break_it(Step step) throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Drawn.isSound(new SmallSeries(SampleSeries.hostile(new Random(seed), step)).draw("h", WORDS), 13);
        }
    }

    @Test
    void without_numbers_it_says_so() throws Exception {
        String drawing =
                new SmallSeries(SeriesChart.of("Falls", NumberUnit.of("falls"), Step.DAY, List.of())).draw("n", WORDS);
        Drawn.isSound(drawing, 13);
        assertThat(drawing).contains(">No numbers yet.<");
    }
}
