package org.leadline.measure.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.intake.FigureAnswers.Decimal;

/**
 * Numbers as the cells of a file have them. A comma is always asked about; so is a point with three digits after it, where nothing in the file shows that it
 * stands before the tenths. A sign that is not the decimal sign is refused, never left out: {@code 1,5} is never 15.
 */
final class NumberCells {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)([0-9]{1,15})(?:([.,])([0-9]{1,15}))?([eE][+-]?[0-9]{1,2})?");
    private static final int THOUSAND = 3;
    private static final double LARGEST = 1e15;
    private final @Nullable Decimal answered;
    private long pointLine;
    private long openLine;
    private String open = "";

    NumberCells(@Nullable Decimal answered) {
        this.answered = answered;
    }

    /** Looks at a cell before any is read. */
    void see(long line, String cell) {
        Matcher number = NUMBER.matcher(cell);
        if (!number.matches() || number.group(3) == null) {
            return;
        }
        boolean comma = number.group(3).equals(",");
        boolean mayGroup = number.group(4).length() == THOUSAND
                && number.group(2).length() <= THOUSAND
                && !number.group(2).startsWith("0")
                && number.group(5) == null;
        if (!comma && !mayGroup) {
            pointLine = pointLine == 0 ? line : pointLine;
        } else if (openLine == 0 || comma && open.indexOf(',') < 0) {
            openLine = line;
            open = cell;
        }
    }

    /** The line that has to be asked about; 0 where none has. A comma is asked about also where a point stands elsewhere. */
    long questionLine() {
        boolean proven = pointLine > 0 && open.indexOf(',') < 0;
        return answered != null || proven ? 0 : openLine;
    }

    String question() {
        return open;
    }

    /** The decimal sign; null where no number has tenths. */
    @Nullable
    Decimal decimal() {
        return answered != null ? answered : pointLine > 0 ? Decimal.POINT : null;
    }

    /** The line that proves it; 0 where none was needed. */
    long proofLine() {
        return answered == null && openLine > 0 ? pointLine : 0;
    }

    /** The key of what is wrong with a cell; null where it can be read. */
    @Nullable
    String findFault(String cell) {
        Matcher number = NUMBER.matcher(cell);
        if (!number.matches()) {
            return "number";
        }
        String sign = number.group(3);
        if (sign != null && decimal() != null && sign.equals(",") != (decimal() == Decimal.COMMA)) {
            return sign.equals(",") ? "comma" : "point";
        }
        return Math.abs(value(cell)) > LARGEST ? "too-big" : null;
    }

    /** What a cell says that has no fault. */
    static double value(String cell) {
        return Double.parseDouble(cell.replace(',', '.')) + 0.0;
    }
}
