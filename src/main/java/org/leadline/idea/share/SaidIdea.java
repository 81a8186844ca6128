package org.leadline.idea.share;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One idea of the unit, as far as the shares need it; {@code inUseOn} is null while it is not in use. */
public record SaidIdea(
        long saidById, LocalDate saidOn, @Nullable LocalDate inUseOn) {

    boolean isSaidIn(Period period) {
        return period.holds(saidOn);
    }

    boolean isInUseBy(Period period) {
        return isSaidIn(period) && inUseOn != null && inUseOn.isBefore(period.until());
    }
}
