package org.leadline.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that somebody said.
 *
 * @param personId who said it, and hears
 * @param throughPersonId who tells them, because nothing else reaches them; null where they read it themselves
 * @param about the address of the thing
 * @param title the thing in the words it was said in
 * @param sentence what became of it
 * @param seenAt when they, or who tells them, marked it as heard; null until then
 */
public record ToldBack(
        long id,
        long personId,
        @Nullable Long throughPersonId,
        long unitId,
        String about,
        String title,
        String sentence,
        Instant at,
        @Nullable Instant seenAt) {}
