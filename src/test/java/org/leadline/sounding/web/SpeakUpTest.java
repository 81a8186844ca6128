package org.leadline.sounding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The pocket card as it is read from its file. */
class SpeakUpTest {
    private static final String HEAD = "author: A\nchecked by: B\nnext review: May 2027\n";
    private static final String LEVEL = "level: One\nwhen: early\nsay: First\nsay: Second: with a colon\nanswer: Yes\n";

    @Test
    void the_card_goes_from_a_question_to_a_stop_with_three_sentences_each_and_an_answer() {
        SpeakUp card = SpeakUp.read();
        assertThat(card.levels()).hasSize(4).allSatisfy(level -> {
            assertThat(level.say()).hasSize(3).doesNotHaveDuplicates();
            assertThat(level.when()).isNotBlank();
            assertThat(level.answer()).isNotBlank();
        });
        assertThat(card.levels().getFirst().name()).contains("question");
        assertThat(card.levels().getLast().name()).contains("Stop");
        assertThat(card.nextReview()).matches("[A-Z][a-z]+ 20\\d\\d");
    }

    @Test
    void a_file_is_read_line_by_line() {
        SpeakUp card = SpeakUp.of("# why\n\n" + HEAD + LEVEL);
        assertThat(card)
                .isEqualTo(new SpeakUp(
                        "A",
                        "B",
                        "May 2027",
                        java.util.List.of(new SpeakUp.Level(
                                "One", "early", java.util.List.of("First", "Second: with a colon"), "Yes"))));
    }

    @Test
    void a_line_that_is_not_understood_is_named() {
        assertThatThrownBy(() -> SpeakUp.of(HEAD + "shout: Loud\n" + LEVEL))
                .hasMessage("sounding/speak-up.txt, line 4 is not understood: shout: Loud");
        assertThatThrownBy(() -> SpeakUp.of(HEAD + "say:\n" + LEVEL)).hasMessageContaining("line 4");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> SpeakUp.of(LEVEL)).hasMessageContaining("author");
        assertThatThrownBy(() -> SpeakUp.of(HEAD)).hasMessageContaining("answer");
        assertThatThrownBy(() -> SpeakUp.of(HEAD + "level: One\nwhen: early\nsay: First\n"))
                .hasMessageContaining("answer");
        assertThatThrownBy(() -> SpeakUp.of(HEAD + "level: One\nsay: First\nanswer: Yes\n"))
                .hasMessageContaining("when");
    }
}
