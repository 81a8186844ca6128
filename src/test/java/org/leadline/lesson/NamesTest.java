package org.leadline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final List<String> PEOPLE =
            List.of("Dr Ada Okafor", "Rosa Quill", "Will Young", "Jo Marsh", "Ana-Maria O’Neil");
    private static final List<String> NOT_NAMES = List.of("Quill Street Practice", "Marsh bay");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosa did it",
                "It was Quill who said so",
                "rosa quill did it",
                "ROSA QUILL did it",
                "Ask Okafor.",
                "(Ada)",
                "I asked Will about it",
                "Then Young came",
                "Jo’s list",
                "with Ana-Maria in bay 2",
                "Dr Somebody was late",
                "dr. Somebody was late",
                "Mrs Patel waits",
                "Rosa rang from Quill Street Practice"
            })
    void a_name_is_pointed_out(String text) {
        assertThat(Names.find(text, PEOPLE, NOT_NAMES)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pump is slow again",
                "Will it be back on Friday?",
                "It is broken. Will somebody look?",
                "Young people wait longest",
                "There will be none by Friday",
                "a rosary in the drawer",
                "Patients of Quill Street Practice come without letters",
                "In Marsh bay the light is out",
                "The doctor was late, dr or not",
                "A job for the joiner",
                "miss the mark"
            })
    void what_is_no_name_is_let_through(String text) {
        assertThat(Names.find(text, PEOPLE, NOT_NAMES)).isEmpty();
    }

    @Test
    void it_is_said_as_it_stands_there() {
        assertThat(Names.find("It was ROSA  quill", PEOPLE, NOT_NAMES)).contains("ROSA  quill");
        assertThat(Names.find("so said Dr Whoever today", List.of(), List.of())).contains("Dr Whoever");
    }
}
