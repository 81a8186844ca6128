package org.leadline.aim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An aim as it is typed.
 *
 * @param line 1 to 200 characters
 * @param valueId the value that it hangs from; null where none fits
 * @param changedInIt what we changed in it, up to 600 characters; kept only where it was handed to us
 * @param until its last day, not before today; null for none
 * @param ownerId who owns it, of those who work in the unit; null for whoever enters it, or the unit's lead where they do none of its work
 */
public record NewAim(
        String line,
        @Nullable Long valueId,
        Origin origin,
        @Nullable String changedInIt,
        @Nullable LocalDate until,
        @Nullable Long ownerId) {

    /** As it is entered in set-up, owned by whoever enters it. */
    public NewAim(
            String line,
            @Nullable Long valueId,
            Origin origin,
            @Nullable String changedInIt,
            @Nullable LocalDate until) {
        this(line, valueId, origin, changedInIt, until, null);
    }
}
