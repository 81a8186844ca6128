package org.leadline.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.care.CareProcess;
import org.leadline.care.Withheld;
import org.leadline.care.rule.RulesKept;

/** How far the notes of a process show a protocol kept: of the protocol, never of a person. */
public sealed interface Adherence {

    /** Nothing was published yet. */
    record NothingInForce() implements Adherence {}

    /** The version in force has no rules that can be checked. */
    record NoRules(ProtocolVersion version) implements Adherence {}

    /** Its process has no notes. */
    record NoNotes(ProtocolVersion version, CareProcess process) implements Adherence {}

    /** The team answers first which kind of care it is. */
    record NotYet(ProtocolVersion version, CareProcess process, Withheld why) implements Adherence {}

    /** The rules do not fit the notes. @param problems each a sentence with its line */
    record DoNotFit(ProtocolVersion version, CareProcess process, List<String> problems) implements Adherence {}

    /**
     * What came of it.
     *
     * @param leftOut month by month, with what leaves the count under it
     * @param measures addresses of the measures that count a rule by the month, by its sentence
     * @param at when it was worked out
     */
    record Told(
            ProtocolVersion version,
            CareProcess process,
            RulesKept kept,
            Beside beside,
            LeftOut leftOut,
            Map<String, String> measures,
            Instant at)
            implements Adherence {}

    /**
     * Over-rides of its steps, in any version. They are not linked to journeys: no over-ride tells which one it was.
     *
     * @param warranted sorted so by the owner and a peer, other than what the patient chose: each over-ride is counted once
     * @param patientChose what the patient chose otherwise
     */
    record Beside(int warranted, int patientChose) {

        public int all() {
            return warranted + patientChose;
        }

        /**
         * The share of journeys kept whole if every one of these over-rides was of a journey that did not: the most it can be.
         *
         * @return null where nothing stands beside, or nothing is left to count
         */
        public @Nullable Double atMost(RulesKept.Whole whole) {
            int out = Math.min(all(), whole.of() - whole.kept());
            return out == 0 || whole.of() == out ? null : (double) whole.kept() / (whole.of() - out);
        }
    }
}
