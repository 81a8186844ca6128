package org.leadline.aim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of what is the same or what differs between two people's aims.
 *
 * @param by who added it; null for what was worked out of links and marks
 */
public record TalkLine(Kind kind, String line, @Nullable Someone by) {

    /** What sort of line. */
    public enum Kind {
        SAME,
        DIFFERS;

        /** As it stands in forms and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
