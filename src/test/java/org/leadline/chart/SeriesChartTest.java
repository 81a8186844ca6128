package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.leadline.chart.Drawn.WORDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SeriesChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void what_stands_out_is_told_by_shape_and_in_words() throws Exception {
        Picture picture = SampleSeries.sepsis().draw("s", WORDS);
        Drawn.isSound(picture);
        for (String drawing : picture.drawings()) {
            assertThat(paths(drawing, "c-mark c-better")).hasSize(2);
            assertThat(paths(drawing, "c-mark c-worse")).hasSize(2);
            assertThat(paths(drawing, "c-mark c-out")).hasSize(2);
            assertThat(paths(drawing, "c-mark c-better").getFirst())
                    .isNotEqualTo(paths(drawing, "c-mark c-worse").getFirst());
            assertThat(Drawn.said(drawing))
                    .contains("target 80\u00a0%", "usually 73\u00a0%", "at first 57\u00a0%")
                    .contains("better, higher than usual", "worse, lower than usual", "left out");
        }
        assertThat(picture.description())
                .contains("New since 17 Aug 2026: first dose kept at triage. Before that, 57\u00a0%.")
                .contains("1 better, higher than usual", "2 numbers are missing", "provisional");
    }

    @Test
    void the_first_baseline_stays_in_sight_until_the_end() throws Exception {
        for (String drawing : SampleSeries.sepsis().draw("s", WORDS).drawings()) {
            String first = paths(drawing, "c-first").getLast();
            String post = paths(drawing, "c-post").getFirst();
            String line = paths(drawing, "c-target").getLast();
            assertThat(first.substring(1, first.indexOf(' '))).isEqualTo(post.substring(1, post.indexOf(' ')));
            assertThat(first.substring(first.indexOf('H'))).isEqualTo(line.substring(line.indexOf('H')));
        }
    }

    @Test
    void a_phase_without_a_reason_is_told_by_its_day_alone() throws Exception {
        List<SeriesPoint> points = new ArrayList<>(SampleSeries.plain(Step.WEEK, 12, i -> i < 6 ? 4 : 9));
        points.replaceAll(point -> point.date().isBefore(DAY.plusWeeks(6)) ? point : point.inPhase(1));
        Picture picture = new SeriesChart(
                        "Falls",
                        NumberUnit.of("falls"),
                        Step.WEEK,
                        points,
                        List.of(SeriesPhase.of(DAY, ""), SeriesPhase.of(DAY.plusWeeks(6), "")),
                        Centre.MEAN,
                        null,
                        null,
                        null)
                .draw("p", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.description()).contains("New since 13 Apr 2026.");
        assertThat(picture.drawings()).allSatisfy(drawing -> assertThat(drawing).contains(">13 Apr<"));
    }

    @Test
    void a_missing_value_breaks_the_line_and_one_left_out_does_not() throws Exception {
        List<SeriesPoint> points = SampleSeries.plain(Step.WEEK, 9, i -> i == 4 ? Double.NaN : 5 + i);
        points.set(7, points.get(7).withoutWeight("strike"));
        String line = paths(
                        SeriesChart.of("Falls", NumberUnit.of("falls"), Step.WEEK, points)
                                .draw("s", WORDS)
                                .drawings()
                                .getFirst(),
                        "c-line")
                .getFirst();
        assertThat(line.chars().filter(letter -> letter == 'M')).hasSize(2);
        assertThat(line.chars().filter(letter -> letter == 'L')).hasSize(5);
    }

    @Test
    void limits_go_in_steps_where_the_centre_stays_and_bend_where_it_moves() throws Exception {
        List<SeriesPoint> steps = new ArrayList<>();
        List<SeriesPoint> bends = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            LocalDate day = DAY.plusMonths(i);
            double reach = 3 + i % 3;
            double centre = 20 + 8 * Math.sin(i);
            steps.add(SeriesPoint.of(day, 20).within(20, 20 - reach, 20 + reach));
            bends.add(SeriesPoint.of(day, 20).within(centre, centre - 3, centre + 3));
        }
        String inSteps = drawn(steps).getFirst();
        assertThat(paths(inSteps, "c-limit").getFirst()).contains("V").doesNotContain("L");
        assertThat(paths(inSteps, "c-centre").getFirst()).doesNotContain("V").doesNotContain("L");
        assertThat(paths(drawn(bends).getFirst(), "c-limit").getFirst())
                .contains("L")
                .doesNotContain("V");
    }

    @Test
    void the_open_gap_is_a_hollow_dot_after_the_last_event() throws Exception {
        SeriesChart falls = new SeriesChart(
                "Days between falls",
                NumberUnit.of("days"),
                Step.EVENT,
                SampleSeries.plain(Step.EVENT, 6, i -> 3 + i),
                List.of(),
                Centre.MEDIAN,
                null,
                null,
                new SoFar(DAY.plusDays(90), 41));
        Picture picture = falls.draw("t", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.drawings()).allSatisfy(drawing -> {
            assertThat(Drawn.said(drawing)).contains("41\u00a0days so far");
            assertThat(paths(drawing, "c-mark c-neither")).hasSize(1);
            assertThat(paths(drawing, "c-line c-open")).isNotEmpty();
        });
        assertThat(picture.description()).endsWith("41\u00a0days so far, until 31 May 2026.");
    }

    @Test
    void a_proposed_change_is_dashed_with_its_interval_and_says_that_nobody_accepted_it() throws Exception {
        List<SeriesPoint> points = SampleSeries.plain(Step.WEEK, 20, i -> i < 10 ? 4 : 9);
        Picture picture = new SeriesChart(
                        "Falls",
                        NumberUnit.of("falls"),
                        Step.WEEK,
                        points,
                        List.of(),
                        Centre.MEAN,
                        null,
                        new ProposedChange(DAY.plusWeeks(10), DAY.plusWeeks(9), DAY.plusWeeks(12)),
                        null)
                .draw("p", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.description()).contains("nobody has accepted that yet");
        assertThat(picture.drawings())
                .allSatisfy(drawing -> assertThat(drawing).contains("stroke-dasharray=\"7 4\"", "c-span"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e12, 1e-12, 1e200, 1e-300})
    void very_large_and_very_small_numbers_stay_readable(double size) throws Exception {
        List<SeriesPoint> points = SampleSeries.plain(Step.MONTH, 14, i -> size * (1 + i % 5));
        Picture picture = SeriesChart.of("Size", NumberUnit.of("minutes"), Step.MONTH, points)
                .draw("x", WORDS);
        Drawn.isSound(picture);
        Element first = MapOfCareTest.elements(
                        MapOfCareTest.parse(picture.drawings().getFirst()), "text")
                .getFirst();
        assertThat(first.getTextContent()).endsWith("minutes").hasSizeLessThan(24);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -4, 1e12, .37})
    void one_value_and_a_constant_one_are_drawn(double value) throws Exception {
        for (int count : new int[] {1, 2, 14}) {
            List<SeriesPoint> points = new ArrayList<>(SampleSeries.plain(Step.MONTH, count, i -> value));
            points.replaceAll(point -> point.within(value, value, value));
            for (NumberUnit unit : List.of(NumberUnit.anySign("mmol/l"), NumberUnit.SHARE, NumberUnit.of("falls"))) {
                Drawn.isSound(SeriesChart.of("Same", unit, Step.MONTH, points).draw("k", WORDS));
            }
        }
    }

    @Test
    void without_numbers_it_says_so() throws Exception {
        Picture picture = SeriesChart.of("Falls", NumberUnit.of("falls"), Step.DAY, List.of())
                .draw("n", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.drawings()).allSatisfy(drawing -> assertThat(drawing).contains("No numbers yet."));
        Drawn.isSound(
                SeriesChart.of("Falls", NumberUnit.of("falls"), Step.DAY, List.of(SeriesPoint.of(DAY, Double.NaN)))
                        .draw("n", WORDS));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void hostile_numbers_of_any_step_never_break_a_drawing(Step step) throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Drawn.isSound(SampleSeries.hostile(new Random(seed), step).draw("h", WORDS));
        }
    }

    @Test
    void three_hundred_points_stay_light() {
        List<SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double centre = 10_200 + 1_500 * Math.cos(i / 8.3);
            points.add(SeriesPoint.of(DAY.plusWeeks(i), centre + 90 * Math.sin(i * 7))
                    .within(centre, centre - 900, centre + 900));
        }
        assertThat(SeriesChart.of("Deaths", NumberUnit.of("deaths a week"), Step.WEEK, points)
                        .draw("w", WORDS)
                        .drawings())
                .allSatisfy(drawing -> assertThat(drawing.length()).isLessThan(20_000));
    }

    @Test
    void a_target_far_away_is_told_but_draws_no_line() throws Exception {
        List<SeriesPoint> points = SampleSeries.plain(Step.MONTH, 14, i -> 20 + i % 3);
        SeriesChart far = new SeriesChart(
                "Wait", NumberUnit.of("minutes"), Step.MONTH, points, List.of(), Centre.MEAN, 900.0, null, null);
        String drawing = far.draw("f", WORDS).drawings().getFirst();
        assertThat(Drawn.said(drawing)).contains("target 900\u00a0minutes, further up");
        assertThat(paths(drawing, "c-target")).isEmpty();
    }

    @Test
    void the_table_holds_every_number_and_why_it_stands_out() {
        Numbers numbers = SampleSeries.sepsis().draw("s", WORDS).numbers();
        assertThat(numbers.headers())
                .containsExactly("Day", "Number (%)", "Usually", "Lower limit", "Upper limit", "Note");
        assertThat(numbers.rows()).hasSize(36);
        assertThat(numbers.rows().get(13))
                .containsExactly(
                        "1 Jun 2026", "78", "57", "39.5", "78", "better, higher than usual; beyond the upper limit");
        assertThat(numbers.rows().get(17)).contains("missing");
    }

    @Test
    void points_out_of_order_and_phases_that_are_not_there_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesChart.of(
                        "Falls", NumberUnit.of(""), Step.DAY, List.of(SeriesPoint.of(DAY, 1), SeriesPoint.of(DAY, 2))))
                .withMessageContaining("2026-03-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesChart.of(
                        "Falls",
                        NumberUnit.of(""),
                        Step.DAY,
                        List.of(SeriesPoint.of(DAY, 1).inPhase(2))))
                .withMessageContaining("phase 2");
    }

    @Test
    void a_number_stands_where_the_scale_says() throws Exception {
        List<SeriesPoint> points = SampleSeries.plain(Step.WEEK, 3, i -> 10 * (i + 1));
        String drawing = SeriesChart.of("Falls", NumberUnit.of("falls"), Step.WEEK, points)
                .draw("s", WORDS)
                .drawings()
                .getFirst();
        double[] heights = java.util.regex.Pattern.compile(" ([0-9.]+)h0")
                .matcher(paths(drawing, "c-dots").getFirst())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
        assertThat(heights[0] - heights[1]).isCloseTo(heights[1] - heights[2], within(.11));
        assertThat(heights[0]).isGreaterThan(heights[2]);
    }

    private static List<String> drawn(List<SeriesPoint> points) {
        return SeriesChart.of("Falls", NumberUnit.of("falls"), Step.MONTH, points)
                .draw("s", WORDS)
                .drawings();
    }

    static List<String> paths(String drawing, String kind) {
        try {
            return MapOfCareTest.elements(MapOfCareTest.parse(drawing), "path").stream()
                    .filter(path -> path.getAttribute("class").equals(kind))
                    .map(path -> path.getAttribute("d"))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(drawing, e);
        }
    }
}
