package org.leadline.measure.spc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it is drawn where nothing is said, with what it was made to allow for.
 *
 * @param season null where none was found, or where the chart cannot move with it
 * @param likeness of neighbouring points, after the season where there is one
 * @param allowed the likeness that limits and rules allow for; 0 where they allow for none
 * @param procedure how the chart was made; {@link FalseAlarms} is told it
 * @param cautions what to be careful with, each a sentence
 */
public record Settlement(
        Chart chart,
        SpcReading.@Nullable Season season,
        Likeness likeness,
        double allowed,
        FalseAlarms.Procedure procedure,
        List<String> cautions) {

    /** Likeness of neighbouring points, as it is told; NaN below 12 points. */
    public double autocorrelation() {
        return likeness.points() < TOLD_FROM ? Double.NaN : likeness.estimate();
    }

    private static final int TOLD_FROM = 12;
}
