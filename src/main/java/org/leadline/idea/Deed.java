package org.leadline.idea;

import java.util.Locale;

/** What can be done with an idea. */
public enum Deed {
    SAY,
    /** The first answer: let us try it, and look for a holder. */
    LET_US_TRY,
    /** The first answer: not ours, it goes up as an ask. */
    NOT_OURS,
    /** The ask that it became was sent. */
    ASK_SENT,
    /** A second person offers to make it real. */
    HOLD,
    /** The holder, or who leads the unit, gives it to somebody else. */
    GIVE_ON,
    /** The holder cannot go on: it looks for another. */
    LAY_DOWN,
    START_TEST,
    /** A test was adopted. */
    ADOPT,
    /** A test goes on as a changed one. */
    ADAPT,
    PARK,
    ABANDON,
    TAKE_UP_AGAIN;

    /** The word that stands in the database and at the end of message keys: {@code lay-down}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no deed has that word */
    public static Deed of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
