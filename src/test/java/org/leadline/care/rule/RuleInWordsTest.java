package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleInWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    First look within 15 min after Arrived on ward when arrived_by = ambulance | First look within 15 min after Arrived on ward, when “arrived by” is ambulance
                    Lactate within 3 h after Triage counting 6 h before | Lactate within 3 h after Triage (done up to 6 h before counts too)
                    Consent before Line placed unless Best interests noted | Consent before Line placed, unless Best interests noted
                    never any of {Insulin changed, Water tablets changed} after Left the ward | Never Insulin changed or Water tablets changed after Left the ward
                    Gas between 1 and 3 times within 2 days | Gas 1 to 3 times within 2 days
                    Swab not together with Spray when age >= 65 when ward != "7" | Swab not together with Spray, when “age” is 65 or more and “ward” is not 7
                    Triage followed by Review within 1 day unless recorded comfort = yes | Triage followed by Review within 1 day, unless “comfort” is yes
                    starts with Triage | Starts with Triage
                    """)
    void is_said_without_the_signs_of_its_file(String sentence, String said) {
        assertThat(RuleInWords.say(sentence)).isEqualTo(said);
    }

    @Test
    void what_cannot_be_read_stands_as_it_was_written() {
        assertThat(RuleInWords.say("Triage and then nothing")).isEqualTo("Triage and then nothing");
        assertThat(RuleInWords.when("Triage and then nothing")).isEmpty();
    }

    @Test
    void whom_it_is_about_can_be_said_alone() {
        assertThat(RuleInWords.when("A before B when type = central when age > 3"))
                .isEqualTo("“type” is central and “age” is above 3");
        assertThat(RuleInWords.when("A before B")).isEmpty();
    }
}
