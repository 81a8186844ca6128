package org.leadline.chart;

import java.time.LocalDate;

/**
 * A stretch of a series with limits of its own.
 *
 * @param from its first day
 * @param reason why it was begun, in a few words, such as "first dose kept at triage"; empty for the first phase
 * @param provisional whether its limits rest on few points
 * @param least how near to the centre the limits may truly lie, as a share of their distance drawn, such as 0.66; NaN where that is not told
 * @param most how far, such as 1.39
 */
public record SeriesPhase(LocalDate from, String reason, boolean provisional, double least, double most) {
    /** @throws IllegalArgumentException where the limits' own uncertainty is upside down */
    public SeriesPhase {
        reason = reason.strip();
        if (least > 1 || most < 1 || least < 0) {
            throw new IllegalArgumentException("The limits from " + from + " on may lie " + least + " to " + most
                    + " times as far: expected about 1");
        }
    }

    /** A phase whose limits are drawn without their own uncertainty. */
    public static SeriesPhase of(LocalDate from, String reason) {
        return new SeriesPhase(from, reason, false, Double.NaN, Double.NaN);
    }

    boolean unsure() {
        return Double.isFinite(least) && Double.isFinite(most);
    }
}
