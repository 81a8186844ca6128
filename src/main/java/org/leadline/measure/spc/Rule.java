package org.leadline.measure.spc;

import java.util.Locale;

/** The rules by which a point can be flagged. Which of them a chart asks, and of how many points, its {@link RuleSet} says. */
public enum Rule {
    /** Beyond a limit of three sigma. */
    BEYOND_LIMITS,
    /** Several steps, all up or all down. */
    TREND,
    /** Two of three near a limit, on one side. */
    TWO_IN_THREE,
    /** Four of five beyond one sigma, on one side. */
    FOUR_IN_FIVE,
    /** Several on one side of the centre. */
    SHIFT,
    /** Fourteen steps that go up and down by turns. */
    ALTERNATING,
    /** Fifteen within one sigma. */
    HUGGING,
    /** Eight beyond one sigma, on both sides. */
    AVOIDING_CENTRE;

    /** {@code two-in-three}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
