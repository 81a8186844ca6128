package org.leadline.care.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosednessTest {

    /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3. */
    @Test
    void wilsons_intervals_are_those_of_newcombes_examples() {
        assertThat(Closedness.wilson(81, 263)).containsExactly(new double[] {0.2553, 0.3662}, within(5e-5));
        assertThat(Closedness.wilson(15, 148)).containsExactly(new double[] {0.0624, 0.1605}, within(5e-5));
        assertThat(Closedness.wilson(0, 20)).containsExactly(new double[] {0, 0.1611}, within(5e-5));
        assertThat(Closedness.wilson(1, 29)).containsExactly(new double[] {0.0061, 0.1718}, within(5e-5));
    }

    /** With one move a case, K is Good and Turing's 1 − f1/n: here five of eight species were seen once among twelve. */
    @Test
    void closedness_is_good_and_turings_estimate_when_a_case_is_one_species() {
        var reading = TestReadings.of(Fixtures.journeys("a", "a", "a", "b", "b", "c", "c", "d", "e", "f", "g", "h"));
        assertThat(reading.closedness().n1()).isEqualTo(5);
        assertThat(reading.closedness().k()).isCloseTo(1 - 5 / 12.0, within(1e-15));
    }

    @Test
    void a_case_is_new_by_any_move_that_no_other_case_holds() {
        var journeys = Fixtures.journeys("abc", "abc", "acb", "abbc", "ab");
        var moves = Moves.of(journeys);
        assertThat(Closedness.casesWithNovelMove(journeys, moves)).isEqualTo(2);
        assertThat(TestReadings.of(journeys).novelMoves())
                .containsExactly(
                        new ModeReading.NovelMove("a", "c", "case-2"),
                        new ModeReading.NovelMove("b", "b", "case-3"),
                        new ModeReading.NovelMove("c", "b", "case-2"));
    }

    @Test
    void the_mean_over_subsets_is_that_of_all_subsets() {
        var random = new SplittableRandom(5);
        for (int trial = 0; trial < 6; trial++) {
            String[] cases = randomCases(random, 9);
            var journeys = Fixtures.journeys(cases);
            double[] drawn = Closedness.ofSubsets(journeys, Moves.of(journeys), 4, 60_000);
            double[] exact = overAllSubsets(cases, 4);
            assertThat(drawn[0]).isCloseTo(exact[0], within(0.006));
            assertThat(drawn[1]).isCloseTo(exact[1], within(0.006));
        }
    }

    @Test
    void closedness_of_subsets_is_the_same_for_the_same_cases_in_any_order() {
        var random = new SplittableRandom(6);
        String[] cases = randomCases(random, 150);
        var one = Fixtures.journeys(cases);
        var other = Fixtures.journeys(IntStream.range(0, cases.length)
                .mapToObj(i -> cases[cases.length - 1 - i])
                .toArray(String[]::new));
        assertThat(Closedness.ofSubsets(other, Moves.of(other), 100, 500))
                .isEqualTo(Closedness.ofSubsets(one, Moves.of(one), 100, 500));
    }

    @Test
    void moves_are_numbered_alike_by_table_and_by_hash() {
        var random = new SplittableRandom(8);
        var few = new MoveNumbers(600);
        var many = new MoveNumbers(40_000);
        for (int i = 0; i < 300_000; i++) {
            int from = random.nextInt(600);
            int to = random.nextInt(600);
            assertThat(many.of(from, to)).isEqualTo(few.of(from, to));
        }
        assertThat(many.size()).isEqualTo(few.size());
        assertThat(many.from(many.of(7, 9))).isEqualTo(7);
        assertThat(many.to(many.of(7, 9))).isEqualTo(9);
    }

    private static String[] randomCases(SplittableRandom random, int n) {
        return IntStream.range(0, n)
                .mapToObj(c -> random.ints(1 + random.nextInt(4), 0, 4)
                        .mapToObj(step -> String.valueOf((char) ('a' + step)))
                        .reduce("", String::concat))
                .toArray(String[]::new);
    }

    private static double[] overAllSubsets(String[] cases, int size) {
        var values = new ArrayList<Double>();
        for (int mask = 0; mask < 1 << cases.length; mask++) {
            if (Integer.bitCount(mask) == size) {
                int chosen = mask;
                values.add(closedness(IntStream.range(0, cases.length)
                        .filter(c -> (chosen >> c & 1) == 1)
                        .mapToObj(c -> movesOf(cases[c]))
                        .toList()));
            }
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        double square = values.stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        return new double[] {mean, Math.sqrt(square)};
    }

    private static double closedness(List<Set<String>> cases) {
        Map<String, Integer> holders = new HashMap<>();
        cases.forEach(moves -> moves.forEach(move -> holders.merge(move, 1, Integer::sum)));
        long novel = cases.stream()
                .filter(moves -> moves.stream().anyMatch(move -> holders.getOrDefault(move, 0) == 1))
                .count();
        return 1 - (double) novel / cases.size();
    }

    private static Set<String> movesOf(String steps) {
        String whole = "^" + steps + "$";
        var moves = new HashSet<String>();
        for (int i = 1; i < whole.length(); i++) {
            moves.add(whole.substring(i - 1, i + 1));
        }
        return moves;
    }
}
