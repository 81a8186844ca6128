package org.leadline.unit;

import java.util.Locale;

/** Who sees a thing, chosen before anything is typed and fixed after. */
public enum Visibility {
    /** Its author alone. */
    MINE,
    /** The people of the unit, patient partners among them. */
    OURS,
    /** The people of the unit; the layers above see that there is one, in counts of five or more. */
    COUNTS_UP,
    /** The people of the unit, of the layers above and below it, and of its neighbours. */
    OPEN;

    /** The word that stands in files and in the database: {@code counts-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if none has that word */
    public static Visibility of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether somebody who stands so near to the unit sees the thing; of one's own things the caller knows. */
    public boolean isSeenFrom(Sight sight) {
        return switch (this) {
            case MINE -> false;
            case OURS, COUNTS_UP -> sight == Sight.OURS;
            case OPEN -> sight != Sight.NONE;
        };
    }
}
