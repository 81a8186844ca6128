package org.leadline.sounding.act;

import java.util.Optional;

/** How it was decided. */
public enum DecisionKind {
    DECIDED,
    /** We disagree, and what the other wanted goes ahead. */
    LET_IT_RUN;

    /** The word in forms, files and the database. */
    public String word() {
        return Word.of(this);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static DecisionKind of(String word) {
        return Word.get(DecisionKind.class, word);
    }

    /** Empty where there is no such word. */
    public static Optional<DecisionKind> find(String word) {
        return Word.find(DecisionKind.class, word);
    }
}
