package org.leadline.aim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history of an aim or a value.
 *
 * @param done what was done: {@code entered}, {@code changed}, {@code looked}, {@code given-on}
 * @param words the line or sentence as it was then
 * @param more what it looked like, or what was changed in it; null for nothing
 * @param until the last day, as it was then; always null for a value
 */
public record Wording(
        int version,
        String done,
        String words,
        @Nullable String more,
        @Nullable LocalDate until,
        Someone by,
        Instant at) {}
