package org.leadline.idea;

import java.util.Locale;

/** How far an idea has come. */
public enum IdeaState {
    /** Somebody said it; its first answer is owed. */
    SAID,
    /** It was answered: it looks for a holder, or goes up as an ask. */
    ANSWERED,
    /** A second person makes it real. */
    HELD,
    /** A small test of it has begun. */
    TRIED,
    /** It is how we do things now. */
    IN_USE,
    /** Not now, because…; it may be taken up again. */
    PARKED,
    /** Tried, or held, and given up, because…: a full result. */
    ABANDONED;

    /** The word that stands in the database and at the end of message keys: {@code in-use}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no state has that word */
    public static IdeaState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether somebody still owes it something. */
    public boolean isOpen() {
        return switch (this) {
            case SAID, ANSWERED, HELD, TRIED -> true;
            case IN_USE, PARKED, ABANDONED -> false;
        };
    }
}
