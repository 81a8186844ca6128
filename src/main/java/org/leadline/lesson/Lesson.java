package org.leadline.lesson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;

/**
 * What somebody learned from something that they did themselves.
 *
 * @param authorName as it was when they gave it
 * @param authorRole what they were then: their grade, or their profession
 * @param visibility who reads it: chosen before it was typed, fixed after
 * @param teachingCase null unless its author agreed that it may be printed as one
 */
public record Lesson(
        long id,
        long unitId,
        long authorId,
        String authorName,
        String authorRole,
        String happened,
        String learned,
        String changes,
        Visibility visibility,
        Instant at,
        @Nullable TeachingCase teachingCase) {

    /** How a teaching case is signed. */
    public enum Signed {
        NAME,
        /** By what the author was, without their name. */
        ROLE;

        /** The word that stands in the database and in forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if none has that word */
        public static Signed of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The author's consent to its being printed: signed how, and given on which day. */
    public record TeachingCase(Signed signed, LocalDate on) {}

    static String addressOf(long id) {
        return "/learn/lesson/" + id;
    }

    /** The address of its page. */
    public String address() {
        return addressOf(id);
    }
}
