package org.leadline.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsInTest {

    @ParameterizedTest
    @CsvSource({
        "dose, Give the first dose within the hour, true",
        "dose, DOSES are written in milligrams, true",
        "dose, 'Check the dose, then sign', true",
        "dose, A high-dose inhaler, true",
        "dose, Write the dose’s reason, true",
        "dose, She was dosed at two, false",
        "dose, Overdose, false",
        "dose, '', false",
        "doses, One dose, true",
        "therapy, Two therapies, true",
        "therapies, A therapy, true",
        "loss, Weight losses, true",
        "day, Both daies, false",
        "fit to go, Nobody is fit to go at night, true",
        "fit to go, 'Fit, to\u00a0go', true",
        "fit to go, Fit for what? To go., false",
        "blood culture, Take blood cultures first, true",
        "blood culture, Take bloods and a culture, false",
        "day-one, On day one, true",
        "café, CAFÉ, true",
        "?, What?, false"
    })
    void whole_words_whatever_their_case_in_one_number_or_the_other(String word, String text, boolean there) {
        assertThat(WordsIn.of(text == null ? "" : text).hold(word)).isEqualTo(there);
    }

    @Test
    void a_word_is_found_wherever_it_was_put_and_nowhere_else() {
        Random dice = new Random(7);
        List<String> others = List.of("give", "the", "tablet", "slowly", "dos", "doser", "redose", "go", "fit");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int words = dice.nextInt(12);
            int put = dice.nextBoolean() ? dice.nextInt(words + 1) : -1;
            for (int at = 0; at <= words; at++) {
                text.append(at == put ? "Dose" : others.get(dice.nextInt(others.size())))
                        .append(List.of(" ", ", ", "-", "/", "\n").get(dice.nextInt(5)));
            }
            assertThat(WordsIn.of(text.toString()).hold("dose")).as("%s", text).isEqualTo(put >= 0);
        }
    }
}
