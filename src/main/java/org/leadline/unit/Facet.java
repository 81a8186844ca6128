package org.leadline.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the six things of which a unit is made, in a few lines, with somebody who keeps it right.
 *
 * @param line up to 600 characters
 * @param checkedOn when somebody last said that it is right
 * @param byName who wrote, or checked, this version
 */
public record Facet(
        long unitId,
        Kind kind,
        int version,
        String line,
        long ownerId,
        String ownerName,
        LocalDate checkedOn,
        String byName,
        Instant at) {
    /** So long after a check it is looked at again. */
    static final int MONTHS_UNTIL_THE_NEXT_CHECK = 6;

    /** Which of the six; the word is also the ending of its message key. */
    public enum Kind {
        PEOPLE,
        INFORMATION,
        TECHNOLOGY,
        SPACE,
        POLICIES,
        PROCESSES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where there is no such word. */
        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        static Kind of(String word) {
            return find(word).orElseThrow(() -> new IllegalArgumentException("No facet: " + word));
        }
    }

    /** From which day on it wants a check. */
    public LocalDate checkAgainOn() {
        return checkedOn.plusMonths(MONTHS_UNTIL_THE_NEXT_CHECK);
    }

    /** The address at which it is changed. */
    public String address() {
        return pageOf(unitId) + "/" + kind.word();
    }

    /** The address of the page on which all six stand. */
    public static String pageOf(long unitId) {
        return "/unit/" + unitId + "/page";
    }
}
