package org.leadline.post;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it lies in the outbox.
 *
 * @param personId to whom
 * @param at when it was put there
 * @param begins when its entry in a calendar begins; null where it has none
 * @param subject its generic words; null once it was sent
 * @param text the words with the link; null once it was sent, and where nobody will open it, as {@code link}
 */
public record Letter(
        long id,
        long personId,
        Instant at,
        State state,
        @Nullable Instant begins,
        @Nullable String subject,
        @Nullable String text,
        @Nullable URI link) {

    /** What has become of it. */
    public enum State {
        /** It goes as soon as the mail server takes it. */
        WAITING,
        /** There is no mail server, so it stays here. */
        KEPT,
        /** The mail server has taken it; its words and its link are wiped. */
        SENT,
        /** There is no address, or the mail server would not take it. */
        UNDELIVERED;

        /** The word that stands in the database. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
