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
