package org.leadline.idea;

import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;

/**
 * An idea about to be said.
 *
 * @param line 1 to 600 characters
 * @param turnsOver of a what-if: which habit it turns over; null or blank for none
 * @param smallestPart of a what-if: the smallest part of it that could be tried here; null or blank for none
 * @param visibility {@link Visibility#OURS} or {@link Visibility#OPEN}
 * @param saidByPersonId the patient partner for whom this is typed; null where it is one's own
 */
public record NewIdea(
        String line,
        @Nullable String turnsOver,
        @Nullable String smallestPart,
        Visibility visibility,
        @Nullable Long saidByPersonId) {}
