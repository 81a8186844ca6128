package org.leadline.care;

import java.util.Locale;

/** What a team says of a known best way. */
public enum BestWay {
    YES,
    NO,
    /** No answer was given by more than half, or more than half were not sure. */
    OPEN;

    /** The word in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an answer to the sixth question, or of a word in the database. */
    static BestWay of(String word) {
        return switch (word) {
            case "yes" -> YES;
            case "no" -> NO;
            default -> OPEN;
        };
    }
}
