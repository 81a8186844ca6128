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
 * @param stretch whether it is more than they have ever done; such an aim is drafted first and adopted after it was asked about
 * @param measureAddress {@code /measure/12}, one of the unit's measures; null for none yet
 */
public record NewAim(
        String line,
        @Nullable Long valueId,
        Origin origin,
        @Nullable String changedInIt,
        @Nullable LocalDate until,
        @Nullable Long ownerId,
        boolean stretch,
        @Nullable String measureAddress) {

    /** One that is no stretch and has no measure yet. */
    public NewAim(
            String line,
            @Nullable Long valueId,
            Origin origin,
            @Nullable String changedInIt,
            @Nullable LocalDate until,
            @Nullable Long ownerId) {
        this(line, valueId, origin, changedInIt, until, ownerId, false, null);
    }

    /** As it is entered in set-up, owned by whoever enters it. */
    public NewAim(
            String line,
            @Nullable Long valueId,
            Origin origin,
            @Nullable String changedInIt,
            @Nullable LocalDate until) {
        this(line, valueId, origin, changedInIt, until, null, false, null);
    }
}
