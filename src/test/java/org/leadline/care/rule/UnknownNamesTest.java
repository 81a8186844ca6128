package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.care.journey.EventLog;

/** A step that the log does not know is refused with those it knows, the likeliest first. */
class UnknownNamesTest {

    @Test
    void what_is_meant_is_said_or_what_there_is() {
        EventLog log = EvaluationOracleTest.log(new Random(7));
        String known = log.activities().getFirst();
        assertThat(UnknownNames.ofSteps(log, List.of(known))).isEmpty();
        assertThat(UnknownNames.ofSteps(log, List.of(" " + known + "!")))
                .singleElement()
                .satisfies(words -> assertThat(words).endsWith("Is '" + known + "' meant?"));
        assertThat(UnknownNames.ofSteps(log, List.of(known + "xyz", known + "xyz")))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("The log knows no step '" + known + "xyz'. It knows '" + known + "'"));
    }
}
