package org.leadline.sounding.act;

import java.util.Optional;

/** When somebody's view is asked for: deciders are always last. */
public enum Turn {
    FIRST,
    LAST;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static Turn of(String word) {
        return Word.get(Turn.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<Turn> find(String word) {
        return Word.find(Turn.class, word);
    }
}
