package org.leadline.care.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FaultWordsTest {
    @Test
    void every_kind_of_fault_has_its_words_and_no_words_are_left_over() {
        var expected = new ArrayList<>(List.of("line", "column", "found", "expected"));
        for (var kind : FaultKind.values()) {
            expected.add(kind.key() + ".expected");
            expected.add(kind.key() + ".remedy");
        }

        assertThat(ResourceBundle.getBundle("messages/care-intake").keySet())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void what_was_found_is_shortened_and_made_harmless() {
        assertThat(Fault.harmless("a\nb\u202Ec\uD800", 10)).isEqualTo("a\\u000Ab\\u202Ec\\uD800");
        assertThat(Fault.harmless("x".repeat(100), 5)).isEqualTo("xxxxx…");
        assertThat(Fault.harmless("Übergabe 😀", 20)).isEqualTo("Übergabe 😀");
    }
}
