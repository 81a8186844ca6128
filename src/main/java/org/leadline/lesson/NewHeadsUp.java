package org.leadline.lesson;

import org.jspecify.annotations.Nullable;

/**
 * A heads-up about to be raised.
 *
 * @param where one of the unit's own list, or own words, up to 60 characters
 * @param what the same
 * @param more a line, up to 600 characters; null or blank for none
 */
public record NewHeadsUp(
        String where, String what, @Nullable String more) {}
