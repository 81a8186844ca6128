package org.leadline.lesson;

import java.util.Locale;

/** How a heads-up ends in a unit. */
public enum Ending {
    FIXED,
    EXPLAINED,
    /** To a layer above, to a neighbour, or to somebody outside of Leadline. */
    PASSED_ON,
    /** It was not so, or it is nothing that a heads-up can help with. */
    WRONG;

    /** The word that stands in the database and in forms: {@code passed-on}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if none has that word */
    public static Ending of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
