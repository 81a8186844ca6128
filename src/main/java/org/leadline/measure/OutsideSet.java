package org.leadline.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;

/**
 * Numbers of many organisations that were published elsewhere, kept by a unit to look at side by side.
 *
 * @param numerator heading of what is counted
 * @param denominator heading of what it is counted of; null for bare counts
 * @param rest whether the share that is left over is shown
 * @param kind PROPORTION, RATE or COUNT
 * @param target as it is shown: 95 for 95 %; NaN for none
 * @param publicAlready whether everybody can read the numbers anyway; else small ones are hidden
 * @param lines how many lines of its file were read
 */
public record OutsideSet(
        long id,
        long unitId,
        String title,
        String source,
        String licence,
        String numerator,
        @Nullable String denominator,
        boolean rest,
        NumberKind kind,
        Better better,
        double target,
        boolean publicAlready,
        Instant at,
        String fileName,
        int lines) {

    /** {@code /measure/outside/3}. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/measure/outside/" + id;
    }
}
