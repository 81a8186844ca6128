package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.Differences.Kind;
import org.leadline.access.Differences.Piece;

class DifferencesTest {
    private static final List<String> WORDS = List.of("nobody", "waits", "ten", "minutes", "longer", "at", "night");

    @Test
    void words_left_out_stand_before_those_put_in_their_place() {
        assertThat(Differences.between(
                        "Nobody waits more than ten minutes", "Nobody waits more than a quarter of an hour"))
                .containsExactly(
                        new Piece(Kind.SAME, "Nobody waits more than"),
                        new Piece(Kind.LEFT_OUT, "ten minutes"),
                        new Piece(Kind.PUT_IN, "a quarter of an hour"));
    }

    @Test
    void blanks_are_no_difference_and_an_empty_text_is_put_in_or_left_out_as_a_whole() {
        assertThat(Differences.any(Differences.between(" Nobody  falls\n", "Nobody falls")))
                .isFalse();
        assertThat(Differences.between("", "Nobody falls")).containsExactly(new Piece(Kind.PUT_IN, "Nobody falls"));
        assertThat(Differences.between("Nobody falls", " ")).containsExactly(new Piece(Kind.LEFT_OUT, "Nobody falls"));
        assertThat(Differences.between("", " ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void both_texts_can_be_read_out_of_what_became_of_their_words(long seed) {
        Random dice = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String before = text(dice);
            String after = text(dice);
            List<Piece> pieces = Differences.between(before, after);
            assertThat(Differences.without(Kind.PUT_IN, pieces)).isEqualTo(before);
            assertThat(Differences.without(Kind.LEFT_OUT, pieces)).isEqualTo(after);
            assertThat(Differences.any(pieces)).isEqualTo(!before.equals(after));
            assertThat(pieces).noneMatch(piece -> piece.words().isEmpty());
        }
    }

    private static String text(Random dice) {
        return IntStream.range(0, dice.nextInt(12))
                .mapToObj(at -> WORDS.get(dice.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
