package org.leadline.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.Visibility;

/**
 * A promise about to be made.
 *
 * @param unitId the unit that will owe it, in which its maker works
 * @param words what is promised, up to 600 characters
 * @param to to whom; null where nobody was chosen yet
 * @param by by when; null where no day was given yet
 * @param visibility who else reads it; null where nothing was chosen yet
 * @param visitId the visit during which it was said; null where during none
 */
public record NewPromise(
        long unitId,
        String words,
        @Nullable Receiver to,
        @Nullable LocalDate by,
        @Nullable Visibility visibility,
        @Nullable Long visitId) {}
