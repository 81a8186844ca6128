package org.leadline.unit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small system of care, or a layer that holds such systems.
 *
 * @param parentId the unit it nests in; null for the topmost
 * @param telephones the numbers that its people need, in the unit's own order
 * @param bedsideCall the number on every bedside sounding; null while the unit has those switched off
 */
public record Unit(
        long id,
        String name,
        Kind kind,
        @Nullable Long parentId,
        List<Telephone> telephones,
        @Nullable String bedsideCall) {

    /** What sort of unit it is; the word is also the ending of its message key. */
    public enum Kind {
        BOARD,
        DIVISION,
        WARD,
        CLINIC,
        PRACTICE,
        TEAM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such kind */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** One line of the unit's telephone list: what the number is for, and the number. */
    public record Telephone(String purpose, String number) {}

    /** Whether it holds other units rather than giving care itself. */
    public boolean isLayer() {
        return kind == Kind.BOARD || kind == Kind.DIVISION;
    }

    /** The address of its page. */
    public String address() {
        return "/unit/" + id;
    }
}
