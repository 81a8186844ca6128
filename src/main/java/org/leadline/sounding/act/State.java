package org.leadline.sounding.act;

import java.util.Optional;

/** Where an opened sounding stands. */
public enum State {
    /** Views are being sealed; nobody reads them. */
    OPEN,
    /** Everybody reads them, from one moment on. */
    REVEALED,
    /** Decided, with the views against kept. */
    DECIDED,
    /** What happened has been written beside what was decided. */
    LOOKED_BACK,
    /** A bedside sounding that gave way to care. */
    SPOKEN_INSTEAD,
    /** Taken back by its asker, unread. */
    WITHDRAWN,
    /** Unnamed, and fewer than five answered: nothing is shown. */
    TOO_FEW,
    /** The time came and nobody had sealed a view. */
    NOBODY_HEARD;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static State of(String word) {
        return Word.get(State.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<State> find(String word) {
        return Word.find(State.class, word);
    }
}
