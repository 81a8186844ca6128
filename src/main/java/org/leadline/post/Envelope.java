package org.leadline.post;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is handed to the mail server for one letter.
 *
 * @param messageId {@code name@host}; the same at each attempt
 * @param stop where the person stops such letters; null where each comes for a reason of its own
 * @param calendar the bytes of the attached iCalendar file; null where there is none
 */
record Envelope(
        String to,
        String messageId,
        Instant at,
        String subject,
        String text,
        @Nullable URI stop,
        byte @Nullable [] calendar) {}
