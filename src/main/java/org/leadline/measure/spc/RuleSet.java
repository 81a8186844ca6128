package org.leadline.measure.spc;

import java.util.Locale;
import java.util.Optional;

/** Rules by name and version, so that a chart can be made again in years to come. */
public enum RuleSet {
    /** NHS Making Data Count as announced in November 2023, with the faults of its tools mended. The default. */
    MDC_2023("mdc-2023"),
    /** What NHSRplotthedots 0.2.2 does, its faults included. */
    NHSRPLOTTHEDOTS_0_2_2("nhsrplotthedots-0.2.2"),
    /** Anhøj: runs and crossings for the chart as a whole, beside points beyond three sigma. As qicharts2 0.8.1. */
    ANHOEJ("anhoej"),
    /** Western Electric, 1956, as qcc 3.0 reads it. */
    WESTERN_ELECTRIC("western-electric"),
    /** Nelson, 1984. */
    NELSON("nelson");

    private final String word;

    RuleSet(String word) {
        this.word = word;
    }

    /** {@code mdc-2023}. */
    public String word() {
        return word;
    }

    /** The rule set that a word names, or empty. */
    public static Optional<RuleSet> find(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        for (RuleSet rules : values()) {
            if (rules.word.equals(wanted)) {
                return Optional.of(rules);
            }
        }
        return Optional.empty();
    }
}
