package org.leadline.measure.intake;

import org.jspecify.annotations.Nullable;
import org.leadline.unit.intake.Days;

/**
 * What was answered about a file of numbers; null for what was not asked or not answered.
 *
 * @param decimal what stands before the tenths
 * @param order which of two figures of a day is the month
 * @param delimiter what stands between cells
 * @param columns the headings to read, where the usual ones are not there
 */
public record FigureAnswers(
        @Nullable Decimal decimal,
        Days.@Nullable Order order,
        @Nullable Character delimiter,
        @Nullable ColumnNames columns) {

    /** Nothing answered. */
    public static final FigureAnswers NONE = new FigureAnswers(null, null, null, null);

    /** What stands before the tenths: 1.5 or 1,5. */
    public enum Decimal {
        POINT,
        COMMA
    }

    /**
     * Headings as they stand in the file, whatever their case.
     *
     * @param date of the period's first day, or the day of the event
     * @param numerator of the number itself, or of what stands above the line
     * @param denominator null where there is none
     * @param measure null where the file is of one measure
     * @param unit of the unit or organisation; null where the file is of one
     */
    public record ColumnNames(
            String date,
            String numerator,
            @Nullable String denominator,
            @Nullable String measure,
            @Nullable String unit) {}
}
