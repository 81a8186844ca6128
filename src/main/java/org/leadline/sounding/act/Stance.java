package org.leadline.sounding.act;

import java.util.Optional;

/** What somebody thinks of what is asked. */
public enum Stance {
    AGREE,
    AGREE_BUT,
    AGAINST,
    NEED_TO_KNOW_MORE,
    STAND_ASIDE;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static Stance of(String word) {
        return Word.get(Stance.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<Stance> find(String word) {
        return Word.find(Stance.class, word);
    }
}
