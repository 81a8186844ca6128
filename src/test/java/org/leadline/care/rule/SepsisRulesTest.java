package org.leadline.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leadline.care.intake.EventLogFiles;
import org.leadline.care.intake.LogRead;
import org.leadline.care.intake.Progress;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.ReferenceLogs;

/** The figures that were worked out on the public sepsis log. */
class SepsisRulesTest {
    private static EventLog log;

    @BeforeAll
    static void readTheLog() {
        Path file = ReferenceLogs.logNamed("sepsis");
        log = switch (new EventLogFiles().read(file, ReadingOptions.usual(), Progress.SILENT)) {
            case LogRead.Read read -> read.log();
            case LogRead.Unreadable unreadable -> fail(file + " cannot be read: " + unreadable.faults());
        };
    }

    @Test
    void antibiotics_within_the_hour() {
        Kept kept = kept(new Form.Within(Steps.of("IV Antibiotics"), Span.minutes(60), Steps.of("ER Sepsis Triage")));
        assertThat(kept.count(Result.MET)).isEqualTo(342);
        assertThat(kept.count(Result.LATE)).isEqualTo(481);
        assertThat(kept.count(Result.MISSED)).isEqualTo(226);
        assertThat(kept.counted()).isEqualTo(1049);
        assertThat(kept.adherence().value()).isCloseTo(0.326, within(0.0005));
        assertThat(kept.ofThoseDone().value()).isCloseTo(0.416, within(0.0005));
    }

    @Test
    void lactate_before_the_triage_form_is_not_failed() {
        Kept kept = kept(new Form.Within(Steps.of("LacticAcid"), Span.minutes(180), Steps.of("ER Sepsis Triage")));
        assertThat(kept.adherence().value()).isCloseTo(0.808, within(0.0005));
        Kept plain = kept(new Form.Followed(Steps.of("ER Sepsis Triage"), Steps.of("LacticAcid"), null));
        int onlyBefore = 0;
        for (int journey = 0; journey < log.caseCount(); journey++) {
            if (plain.results()[journey] == Result.MISSED && kept.results()[journey] != Result.MISSED) {
                assertThat(kept.results()[journey]).isEqualTo(Result.MET);
                onlyBefore++;
            }
        }
        assertThat(onlyBefore).isBetween(115, 125);
    }

    @Test
    void lactate_before_antibiotics_with_two_that_cannot_be_told() {
        Kept kept = kept(new Form.Before(Steps.of("LacticAcid"), Steps.of("IV Antibiotics")));
        assertThat(kept.count(Result.MET)).isEqualTo(661);
        assertThat(kept.count(Result.UNCLEAR)).isEqualTo(2);
        assertThat(kept.counted() + kept.count(Result.UNCLEAR)).isEqualTo(823);
    }

    private static Kept kept(Form form) {
        return Evaluation.of(log, Expectation.of(form), Cut.atTheEnd(log));
    }
}
