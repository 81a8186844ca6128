package org.leadline.measure.spc;

import java.util.Locale;
import java.util.Optional;

/** The kinds of chart that a series is drawn as, with the word by which the command line calls each. */
public enum ChartType {
    /** The median and runs about it; no limits. */
    RUN,
    /** Single values, limits from their moving ranges. */
    XMR,
    /** A proportion, limits from the binomial. */
    P,
    /** A proportion that varies more than the binomial allows (Laney). */
    P_PRIME,
    /** A rate, limits from the Poisson. */
    U,
    /** A rate that varies more than the Poisson allows (Laney). */
    U_PRIME,
    /** A count of an unchanging opportunity, limits from the Poisson. */
    C,
    /** Time between rare events, on the scale of its 3.6th root. */
    T,
    /** Cases between rare events. */
    G;

    /** {@code p-prime}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a word names, or empty. */
    public static Optional<ChartType> find(String word) {
        for (ChartType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether its values are a numerator over a denominator. */
    public boolean hasDenominator() {
        return this == P || this == P_PRIME || this == U || this == U_PRIME;
    }

    /** Whether it has limits. */
    public boolean hasLimits() {
        return this != RUN;
    }
}
