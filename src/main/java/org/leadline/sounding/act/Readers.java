package org.leadline.sounding.act;

import java.util.Optional;

/** Who the promise says will read the views; those asked, the asker and the deciders always do. */
public enum Readers {
    /** Those asked. */
    ASKED,
    /** Those asked, and everybody of the unit. */
    OURS;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static Readers of(String word) {
        return Word.get(Readers.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<Readers> find(String word) {
        return Word.find(Readers.class, word);
    }
}
