package org.leadline.aim;

import java.util.Locale;

/** Which way an aim is passed; the word stands in the database and ends its message key. */
public enum Direction {
    /** From a unit to the layer above. */
    UP,
    /** From a layer to a unit below: handed down. */
    DOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if none has that word */
    public static Direction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
