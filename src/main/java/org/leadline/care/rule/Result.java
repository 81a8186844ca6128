package org.leadline.care.rule;

import java.util.Locale;

/** What became of a rule in one journey. */
public enum Result {
    MET,
    /** It was done, after its time. */
    LATE,
    MISSED,
    /** It was not kept, for a reason that the rule names: out of the count, and counted by itself. */
    UNLESS,
    /** Two steps carry the same time, and the rule hangs on which came first: out of the count, and counted by itself. */
    UNCLEAR,
    /** The journey is open, and its time is not over. */
    TOO_EARLY,
    /** The rule is not about this journey. */
    NOT_APPLICABLE;

    /** {@code met}, {@code too-early}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
