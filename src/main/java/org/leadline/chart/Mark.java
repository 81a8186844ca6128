package org.leadline.chart;

import java.util.Locale;

/** What a point that stands out says, told by its shape first: a filled diamond, a filled triangle, a hollow square. */
public enum Mark {
    /** An ordinary point. */
    NONE,
    BETTER_HIGH,
    BETTER_LOW,
    WORSE_HIGH,
    WORSE_LOW,
    /** Unusual, where neither way is better. */
    NEITHER_HIGH,
    NEITHER_LOW;

    /**
     * The mark of a verdict by its word, as {@link SpcIcon} knows them too: {@code improvement-high}, {@code concern-low}, {@code neutral-high};
     * {@code common-cause} has none.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Mark of(String verdict) {
        return switch (verdict) {
            case "common-cause" -> NONE;
            case "improvement-high" -> BETTER_HIGH;
            case "improvement-low" -> BETTER_LOW;
            case "concern-high" -> WORSE_HIGH;
            case "concern-low" -> WORSE_LOW;
            case "neutral-high" -> NEITHER_HIGH;
            case "neutral-low" -> NEITHER_LOW;
            default -> throw new IllegalArgumentException("There is no mark for " + verdict);
        };
    }

    boolean better() {
        return this == BETTER_HIGH || this == BETTER_LOW;
    }

    boolean worse() {
        return this == WORSE_HIGH || this == WORSE_LOW;
    }

    /** {@code better.high}, for the words. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
