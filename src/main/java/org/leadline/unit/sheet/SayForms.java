package org.leadline.unit.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;

/**
 * Gives one short form that a phone keeps, so that its act can be said where there is no network and goes later. Each of the parts whose act it is has one.
 */
public interface SayForms {

    /** The form as everybody gets it: a phone keeps it, so it names nobody and no unit. */
    Shape shape();

    /**
     * What may be chosen in one unit, by the name of each field that is chosen; only the person's own phone keeps it. Empty where this person cannot do
     * this in that unit at all, and then it is not offered; a form in which nothing is chosen is offered to everybody.
     *
     * @throws org.leadline.access.NotHere where the unit is not one's own
     */
    Map<String, List<Option>> listOptions(SignedIn me, long unitId);

    /** Which form it is, in the order in which they stand. */
    enum Kind {
        HEADS_UP,
        OVER_RIDE,
        IDEA,
        THANKS
    }

    /**
     * One form.
     *
     * @param title "Heads-up"
     * @param promise sentences that stand above the first field: who reads it, and when another way is the right one
     * @param action where it is posted, with {@code unit}, {@code once} and the fields; answers 303 where it was taken, 422 where something is to be put right
     * @param press what the button says
     */
    record Shape(Kind kind, String title, List<String> promise, String action, String press, List<Field> fields) {
        public Shape {
            promise = List.copyOf(promise);
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field: a line to write, or something to choose.
     *
     * @param name as it is posted
     * @param chosen whether it is chosen, one of {@link #listOptions}, and not written
     * @param other name of a field for own words where no choice fits; null where there is none, and for lines
     * @param longestCharacters of a line, or of {@code other}
     */
    record Field(
            String name,
            String label,
            boolean chosen,
            @Nullable String other,
            boolean required,
            int longestCharacters) {

        /** A line to write. */
        public static Field line(String name, String label, boolean required, int longestCharacters) {
            return new Field(name, label, false, null, required, longestCharacters);
        }

        /** One of several to choose; something has to be chosen. */
        public static Field choice(String name, String label) {
            return new Field(name, label, true, null, true, 1);
        }

        /** One of several to choose, or own words in the field {@code other}. */
        public static Field choiceOr(String name, String label, String other, int longestCharacters) {
            return new Field(name, label, true, other, true, longestCharacters);
        }
    }

    /** One choice: what is posted, and what it says. */
    record Option(String value, String label) {}
}
