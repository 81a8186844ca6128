package org.leadline.sounding.act;

import java.util.Optional;

/** How close somebody is to what is asked about, the closest first. */
public enum Closeness {
    /** Saw it, or them, myself. */
    SAW,
    /** Happened to me or mine. */
    MINE,
    /** Read it. */
    READ,
    /** Heard it. */
    HEARD;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static Closeness of(String word) {
        return Word.get(Closeness.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<Closeness> find(String word) {
        return Word.find(Closeness.class, word);
    }
}
