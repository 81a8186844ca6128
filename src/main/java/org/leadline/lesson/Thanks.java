package org.leadline.lesson;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person thanks another for something they did.
 *
 * @param unitId of whoever thanks
 * @param receiverUnitId of whoever is thanked
 * @param readAt when they marked it as read; null until then
 * @param shownAt when they showed it to the unit; null while it is theirs alone
 */
public record Thanks(
        long id,
        long unitId,
        long giverId,
        long receiverId,
        long receiverUnitId,
        Kind kind,
        String deed,
        Instant at,
        @Nullable Instant readAt,
        @Nullable Instant shownAt) {

    /** What kind of deed it was. */
    public enum Kind {
        HELPED,
        TAUGHT,
        SPOKE_UP,
        NOTICED,
        CAME,
        KIND,
        OTHER;

        /** The word that stands in the database and in forms: {@code spoke-up}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if none has that word */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    static String addressOf(long id) {
        return "/learn/thanks/" + id;
    }

    /** The address of its page, for the two of them. */
    public String address() {
        return addressOf(id);
    }
}
