package org.leadline.measure.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.FigureAnswers.ColumnNames;
import org.leadline.measure.intake.FigureAnswers.Decimal;
import org.leadline.unit.intake.Days;

/** What the page of a preview sends about how a file is to be read; every field may be missing. */
record ReadAs(
        @Nullable String decimal,
        @Nullable String order,
        @Nullable String delimiter,
        @Nullable String dateColumn,
        @Nullable String numberColumn,
        @Nullable String outOfColumn,
        @Nullable String measureColumn,
        @Nullable String because,
        @Nullable Long measure,
        @Nullable Long unit) {

    static final ReadAs NOTHING = new ReadAs(null, null, null, null, null, null, null, null, null, null);

    FigureAnswers answers() {
        return new FigureAnswers(
                MeasureTyping.find(Decimal.class, value(decimal)),
                whichFirst(),
                value(delimiter).length() == 1
                        ? (Character) value(delimiter).charAt(0)
                        : value(delimiter).equals("tab") ? (Character) '\t' : null,
                columns());
    }

    private Days.@Nullable Order whichFirst() {
        for (Days.Order each : Days.Order.values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value(order))) {
                return each;
            }
        }
        return null;
    }

    private @Nullable ColumnNames columns() {
        return value(dateColumn).isBlank() || value(numberColumn).isBlank()
                ? null
                : new ColumnNames(
                        value(dateColumn),
                        value(numberColumn),
                        value(outOfColumn).isBlank() ? null : value(outOfColumn),
                        value(measureColumn).isBlank() ? null : value(measureColumn),
                        null);
    }

    ReadAs with(String why) {
        return new ReadAs(
                decimal, order, delimiter, dateColumn, numberColumn, outOfColumn, measureColumn, why, measure, unit);
    }

    /** Where the numbers stand afterwards. */
    String backTo() {
        return measure != null ? "/measure/" + measure : unit != null ? "/measure?unit=" + unit : "/measure";
    }

    static String value(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
