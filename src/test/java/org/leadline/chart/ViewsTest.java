package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadline.chart.Drawn.WORDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dots, options, a single case and the summary icons. */
class ViewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void every_wait_is_a_dot_and_the_lines_say_what_half_and_nine_in_ten_stay_under() throws Exception {
        List<EventDot> dots = List.of(
                new EventDot(DAY, 12),
                new EventDot(DAY, 47),
                new EventDot(DAY.plusDays(9), Double.NaN),
                new EventDot(DAY.plusDays(30), 81));
        Picture picture = new DotPlot("Waits", NumberUnit.of("minutes"), Step.DAY, dots, 47, 80, 60.0).draw("d", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.drawings()).allSatisfy(drawing -> {
            assertThat(SeriesChartTest.paths(drawing, "c-dots").getFirst().split("h0", -1))
                    .hasSize(4);
            assertThat(Drawn.said(drawing)).contains("half under 47\u00a0minutes", "target 60\u00a0minutes");
        });
        assertThat(picture.numbers().rows()).hasSize(4).contains(List.of("10 Jun 2026", "missing"));
        assertThat(picture.description()).contains("From 12\u00a0minutes to 81\u00a0minutes.");
    }

    @Test
    void many_waits_are_told_month_by_month() throws Exception {
        List<EventDot> dots = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            dots.add(new EventDot(DAY.plusDays(i / 8), 1 + i % 8));
        }
        Picture picture =
                new DotPlot("Waits", NumberUnit.of("minutes"), Step.DAY, dots, 4.5, Double.NaN, null).draw("d", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.numbers().rows()).hasSize(4).first().isEqualTo(List.of("Jun 2026", "240", "1", "4.5", "8"));
        assertThat(picture.drawings())
                .allSatisfy(drawing -> assertThat(drawing.length()).isLessThan(16_000));
    }

    @Test
    void dots_of_any_size_are_drawn_soundly() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<EventDot> dots = new ArrayList<>();
            LocalDate day = DAY;
            for (int i = 0; i < random.nextInt(90); i++) {
                day = day.plusDays(random.nextInt(40));
                dots.add(new EventDot(
                        day, random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : Math.exp(random.nextGaussian() * 20)));
            }
            Step step = Step.values()[seed % 4];
            Drawn.isSound(new DotPlot("W", NumberUnit.of("minutes"), step, dots, 3, Double.NaN, 1e9).draw("d", WORDS));
        }
    }

    @Test
    void below_the_floor_only_counts_are_told() throws Exception {
        OptionIntervals options = new OptionIntervals(
                "After the first stay",
                "Home after 30 days",
                List.of(
                        new OptionChosen("Tablets at home", 18, 15, 12, .519, .957),
                        new OptionChosen("Wait and see", 4, 4, 3, .194, .994),
                        new OptionChosen("Surgery", 1, 0, 0, Double.NaN, Double.NaN)),
                5);
        Picture picture = options.draw("o", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.drawings()).allSatisfy(drawing -> {
            assertThat(SeriesChartTest.paths(drawing, "c-interval")).hasSize(1);
            assertThat(drawing).contains("3 of 4", "12 of 15", "not known yet", "chosen once");
        });
        assertThat(picture.numbers().rows())
                .containsExactly(
                        List.of("Tablets at home", "18", "12 of 15", "52 to 96 in 100"),
                        List.of("Wait and see", "4", "3 of 4", "too few to say"),
                        List.of("Surgery", "1", "not known yet", "too few to say"));
    }

    @Test
    void with_every_option_below_the_floor_no_percentage_is_drawn() throws Exception {
        Picture picture = new OptionIntervals(
                        "After", "Home", List.of(new OptionChosen("Wait <&> see", 4, 4, 3, .19, .99)), 5)
                .draw("o", WORDS);
        Drawn.isSound(picture);
        assertThat(String.join("", picture.drawings()) + picture.description() + picture.numbers())
                .doesNotContain("%")
                .doesNotContain("in 100");
    }

    @Test
    void counts_that_do_not_fit_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionChosen("Wait", 4, 5, 3, .1, .9))
                .withMessageContaining("Wait");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionChosen("Wait", 4, 4, 3, .9, .1))
                .withMessageContaining("interval");
    }

    @Test
    void a_case_is_told_turn_after_turn_without_dates() throws Exception {
        CaseTimeline timeline = new CaseTimeline(
                "A breathless night",
                List.of(
                        new CaseStep("It is the heart", "Water tablets at noon", "No lighter", "Look at the chest"),
                        new CaseStep("Perhaps fear", "", "Slept <until> six & two", "Write the fan into the plan")));
        Picture picture = timeline.draw("c", WORDS);
        Drawn.isSound(picture);
        assertThat(picture.drawings())
                .allSatisfy(drawing -> assertThat(drawing).contains("Thought", "Tried", "Saw", "Next", ">–<"));
        assertThat(picture.numbers().headers()).containsExactly("Turn", "Thought", "Tried", "Saw", "Next");
        assertThat(picture.numbers().rows()).hasSize(2);
        assertThat(picture.description()).isEqualTo("A breathless night. 2 turns: thought, tried, saw, next.");
        Drawn.isSound(new CaseTimeline("Nothing", List.of()).draw("c", WORDS));
    }

    @ParameterizedTest
    @EnumSource(SpcIcon.class)
    void every_icon_says_its_words_and_is_small(SpcIcon icon) throws Exception {
        String drawing = icon.draw(WORDS);
        Drawn.isSound(drawing, 13);
        assertThat(drawing.length()).isLessThan(1_500);
        assertThat(MapOfCareTest.elements(MapOfCareTest.parse(drawing), "title")
                        .getFirst()
                        .getTextContent())
                .isEqualTo(icon.say(WORDS));
    }

    @Test
    void icons_are_told_apart_without_colour() {
        HashSet<String> shapes = new HashSet<>();
        HashSet<String> said = new HashSet<>();
        for (SpcIcon icon : SpcIcon.values()) {
            String colourless = icon.draw(WORDS)
                    .replaceAll("#[0-9a-f]{6}", "")
                    .replaceAll(" (class|aria-label)=\"[^\"]*\"", "")
                    .replaceAll("<title>.*</title>", "");
            assertThat(shapes.add(colourless)).as(icon.name()).isTrue();
            assertThat(said.add(icon.say(WORDS))).as(icon.name()).isTrue();
        }
    }
}
