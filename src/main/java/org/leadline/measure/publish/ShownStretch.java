package org.leadline.measure.publish;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as others may see it.
 *
 * @param numerator hidden where it is small, or where those left over of a share are
 * @param denominator null in bare counts
 */
public record ShownStretch(
        LocalDate from, Shown numerator, @Nullable Shown denominator) {

    /** Whether nothing can be drawn of it. */
    public boolean isHidden() {
        return numerator.hidden() || denominator != null && denominator.hidden();
    }
}
