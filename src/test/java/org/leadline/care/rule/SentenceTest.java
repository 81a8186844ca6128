package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is read back as the same, whatever the steps are called; what cannot be read says where and what to write. */
class SentenceTest {
    private static final List<String> NAMES = List.of(
            "Triage",
            "IV Antibiotics",
            "look after the line",
            "say \"stop\"",
            "a, b",
            "{x}",
            "never",
            "Ärztin sieht",
            "3 h",
            "  ",
            "x=1");

    @Test
    void every_expectation_is_read_back_from_its_sentence() {
        List<String> usable = NAMES.stream().filter(name -> !name.isBlank()).toList();
        for (int seed = 0; seed < 5_000; seed++) {
            Expectation expected = new RandomRules(new Random(seed), usable).expectation();
            if (sameOnBothSides(expected.form())) {
                continue;
            }
            String sentence = Sentence.of(expected);
            assertThat(SentenceReader.read(sentence)).as(sentence).isEqualTo(new SentenceReader.Reading.Read(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IV Antibiotics within 60 min after Triage",
                "Lactate before IV Antibiotics",
                "Line in followed by Line checked within 2 days",
                "never Penicillin after \"Allergy not known\" within 3 h",
                "Blood culture between 1 and 2 times within 1 day",
                "Consent together with Operation",
                "Warfarin not together with any of {Heparin, Apixaban}",
                "starts with any of {Triage, Ambulance}",
                "ends with Home when age >= 65 unless Died unless recorded wish = stays",
                "B within 60 min after A counting 6 h before when kind = red flag"
            })
    void a_sentence_is_printed_back_as_it_was(String sentence) {
        assertThat(SentenceReader.read(sentence))
                .isInstanceOfSatisfying(
                        SentenceReader.Reading.Read.class,
                        read -> assertThat(Sentence.of(read.expected())).isEqualTo(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Antibiotics within an hour after Triage        | 20 | whole number
        Antibiotics within 60 after Triage             | 23 | 60 min, 3 h or 2 days
        Antibiotics within 0 min after Triage          | 20 | above nothing
        Return after discharge before Triage           | 8  | comes one of
        Antibiotics                                    | 12 | comes one of
        A between 3 and 1 times                        | 11 | smaller first
        A before A                                     | 1  | both sides
        A followed by B counting 6 h before            | 26 | looks back
        A before any of {B, B}                         | 14 | once each
        A before 'B                                    | 0  | fine
        A before B when age >= old                     | 21 | no number
        A before B when age                            | 20 | Compare by
        A before B otherwise                           | 0  | fine
        A before B within 3 h                          | 12 | does not belong
        """)
    void what_cannot_be_read_says_where_and_what_to_write(String sentence, int column, String remedy) {
        switch (SentenceReader.read(sentence)) {
            case SentenceReader.Reading.Read read ->
                assertThat(remedy).as("%s", read).isEqualTo("fine");
            case SentenceReader.Reading.Unreadable(SentenceReader.Fault fault) -> {
                assertThat(fault.message()).contains(remedy);
                assertThat(fault.column()).isEqualTo(column);
            }
        }
    }

    @Test
    void a_quote_that_never_closes_and_a_sentence_without_end_are_refused() {
        assertThat(SentenceReader.read("\"A before B")).isInstanceOf(SentenceReader.Reading.Unreadable.class);
        assertThat(SentenceReader.read("A".repeat(3_000) + " before B"))
                .isInstanceOf(SentenceReader.Reading.Unreadable.class);
        assertThat(SentenceReader.read("")).isInstanceOf(SentenceReader.Reading.Unreadable.class);
    }

    private static boolean sameOnBothSides(Form form) {
        return (form instanceof Form.Before || form instanceof Form.Together)
                && form.steps().get(0).names().stream()
                        .anyMatch(form.steps().get(1).names()::contains);
    }
}
