package org.leadline.aim;

import java.util.Locale;

/** Whose idea an aim was; the word stands in files and in the database, and ends its message key. */
public enum Origin {
    OURS,
    /** Made together with others. */
    TOGETHER,
    /** Handed to us from outside the unit. */
    HANDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if none has that word */
    public static Origin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
