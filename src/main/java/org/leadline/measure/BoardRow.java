package org.leadline.measure;

import org.jspecify.annotations.Nullable;
import org.leadline.measure.spc.NumberKind;
import org.leadline.measure.spc.Series;
import org.leadline.measure.spc.SpcReading;

/**
 * One chart of a board.
 *
 * @param name the organisation, or the unit
 * @param what the measure, where a board holds several; blank where all are of one
 * @param series what the chart is drawn from: nothing that may not be seen
 * @param reading null where more than a quarter is hidden: what is left would mislead
 * @param hidden how many of its points are hidden
 * @param standsOut whether its signal still counts when it is borne in mind how many charts there are
 * @param own whether it is of a unit of the reader's own
 * @param harm whether it counts harm: chance is no excuse for it
 */
public record BoardRow(
        String name,
        String what,
        Series series,
        @Nullable SpcReading reading,
        int hidden,
        boolean standsOut,
        boolean own,
        boolean harm,
        BoardUnit unit) {

    /**
     * In what the numbers are told.
     *
     * @param words {@code %}, {@code per 1,000 bed days}; empty for bare counts
     */
    public record BoardUnit(String words, double per, NumberKind kind) {}

    BoardRow standingOut(boolean now) {
        return new BoardRow(name, what, series, reading, hidden, now, own, harm, unit);
    }
}
