package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static String verdict(String... cases) {
        return Sentences.verdict(TestReadings.of(Fixtures.journeys(cases)), "line insertion");
    }

    @Test
    void same_every_time_asks_whether_everyone_eligible_gets_the_best_way() {
        assertThat(verdict(TestReadings.repeated(300, "abc", "abc", "abd", "abc")))
                .isEqualTo(
                        "Our notes show line insertion going much the same way for most people: 2 sets of steps cover 8 in 10 of 1,200. "
                                + "If there is one best way, does everyone eligible get it?");
        assertThat(verdict(TestReadings.repeated(60, "abc")))
                .contains("most people: 1 set of steps covers 8 in 10 of 60.");
    }

    @Test
    void choose_together_names_the_number_of_courses_and_the_biggest_fork() {
        String[] courses = IntStream.range(0, 20)
                .mapToObj(i -> "a" + (char) ('b' + i) + "z")
                .toArray(String[]::new);
        assertThat(verdict(TestReadings.repeated(20, courses)))
                .isEqualTo("Our notes show about 20 courses that recur. Some are patients' choices, some our habits; "
                        + "the notes cannot say which. The biggest fork is after a.");
        String[] starts =
                IntStream.range(0, 20).mapToObj(i -> (char) ('b' + i) + "z").toArray(String[]::new);
        assertThat(verdict(TestReadings.repeated(20, starts))).endsWith("The biggest fork is after the start.");
    }

    @Test
    void find_out_uses_closedness_in_a_hundred_and_never_the_raw_one() {
        var random = new SplittableRandom(2);
        String[] cases = IntStream.range(0, 1_000)
                .mapToObj(c -> random.ints(6, 0, 26)
                        .mapToObj(step -> String.valueOf((char) ('A' + step)))
                        .reduce("", String::concat))
                .toArray(String[]::new);
        var reading = TestReadings.of(Fixtures.journeys(cases));
        String inHundred = Words.decimal(100 * (1 - reading.closednessUsed()), 0);
        String raw = Words.decimal(100 * (1 - reading.closedness().k()), 0);
        assertThat(inHundred).isNotEqualTo(raw);
        assertThat(Sentences.verdict(reading, "frailty"))
                .isEqualTo("Few journeys look alike: " + inHundred
                        + " of every 100 have a step new to us. That can be hard illness, poor joining-up, "
                        + "or patchy notes. Which? Known-best steps still hold.");
    }

    @Test
    void between_names_the_two_modes_and_says_why() {
        var reading = TestReadings.of(Fixtures.journeys(TestReadings.tenStepsInRandomOrder(400)));
        assertThat(Sentences.verdict(reading, "x"))
                .isEqualTo(
                        "Our notes sit between same every time and find out. They cannot settle it; your answer does.");
        assertThat(Sentences.why(reading))
                .singleElement()
                .asString()
                .startsWith("Not named same every time: the steps are much the same, but 100 of the next 100 journeys");
    }

    @Test
    void between_for_want_of_few_or_closed_says_which_line_is_near() {
        String[] eight = IntStream.range(0, 8)
                .mapToObj(i -> "a" + (char) ('b' + i) + "z")
                .toArray(String[]::new);
        var atTheLine = TestReadings.of(Fixtures.journeys(TestReadings.repeated(50, eight)));
        assertThat(atTheLine.mode().between())
                .containsExactlyInAnyOrder(Verdict.SAME_EVERY_TIME, Verdict.CHOOSE_TOGETHER);
        assertThat(Sentences.why(atTheLine)).containsExactly("About 8 courses recur, too near the line of 8 to tell.");

        String[] quarterNew = IntStream.range(0, 100)
                .mapToObj(c -> c < 25 ? String.valueOf((char) ('A' + c)) : "z")
                .toArray(String[]::new);
        var nearlyClosed = TestReadings.of(Fixtures.journeys(quarterNew));
        assertThat(nearlyClosed.mode().verdict()).isEqualTo(Verdict.BETWEEN);
        assertThat(Sentences.why(nearlyClosed))
                .contains("25 of every 100 journeys have a step new to us, too near the line of 25 to tell.");
    }

    @Test
    void too_few_says_how_many_are_needed() {
        assertThat(verdict(TestReadings.repeated(40, "ab")))
                .isEqualTo("40 journeys are too few to read (50 needed). Rare care often is. Your six answers decide.");
    }

    @Test
    void the_lines_that_stand_beside_it_are_said() {
        assertThat(Sentences.gap(List.of("Antibiotics", "Lactate")))
                .isEqualTo("You said there is a known best way for Antibiotics, Lactate; our notes vary there. "
                        + "Find out why before calling this anything else.");
        assertThat(Sentences.describesTheProcess())
                .isEqualTo("This describes the process, not the patient in front of you.");
        assertThat(Sentences.level(TestReadings.of(Fixtures.journeys("abc"))))
                .isEqualTo("3 kinds of step, 1970-01-01 to 1970-01-01");
    }

    @Test
    void numbers_read_as_people_write_them() {
        assertThat(Words.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.count(999)).isEqualTo("999");
        assertThat(Words.count(-1_000)).isEqualTo("-1,000");
        assertThat(Words.decimal(0.9995, 3)).isEqualTo("1.000");
        assertThat(Words.decimal(0.0449, 2)).isEqualTo("0.04");
        assertThat(Words.decimal(1234.5, 0)).isEqualTo("1,235");
        assertThat(Words.decimal(-0.25, 1)).isEqualTo("-0.2");
    }
}
