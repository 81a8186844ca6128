package org.leadline.cli;

import org.leadline.measure.intake.FigureFault;
import org.leadline.measure.intake.FigureRead;

/** What is wrong with a file of numbers, in a line for the command line: where, what, and the remedy. */
final class ChartFaults {
    private ChartFaults() {}

    static String say(FigureFault fault) {
        String place = fault.line() > 0 ? ", line " + fault.line() : "";
        String column = fault.column().isBlank() ? "" : ", " + fault.column();
        String key = fault.key().substring(fault.key().lastIndexOf('.') + 1);
        return place + column + ": " + said(key, "\"" + fault.value() + "\"", fault.value());
    }

    static String more(int faults) {
        return faults <= 0 ? "" : " (" + faults + (faults == 1 ? " fault more.)" : " faults more.)");
    }

    static String ask(FigureRead.Question question) {
        String example = "\"" + question.example() + "\"";
        return ", line " + question.line() + ": "
                + switch (question.asked()) {
                    case DECIMAL ->
                        "is " + example
                                + " a number with tenths or one with thousands? Write 1.5 for one and a half and 1500"
                                + " without a sign.";
                    case ORDER -> "in " + example + ", which is the month? Write days as 2026-02-01.";
                    case DELIMITER ->
                        "what stands between the cells of " + example
                                + "? Use one sign throughout: a comma, a semicolon or a tab.";
                };
    }

    private static String said(String key, String quoted, String value) {
        return switch (key) {
            case "too-large" -> "the file is larger than " + value + " MB. Split it.";
            case "too-many-rows" -> "there are more than " + value + " rows. Split the file.";
            case "too-many-columns" -> "there are more than " + value + " columns. Keep those that are needed.";
            case "empty", "no-rows" -> "there are no numbers in it. Put one row for each day below the first line.";
            case "no-columns" ->
                "the first line " + quoted
                        + " names no columns to read. Name them date,value or date,numerator,denominator, each once.";
            case "quotes" -> "a quotation mark is opened and not closed. Close it, or write it twice within a cell.";
            case "ragged" ->
                "the row has not as many cells as the first line (" + value
                        + "). Put cells that hold a comma into quotation marks.";
            case "long-cell" -> "a cell is too long: " + quoted + ".";
            case "days-both" ->
                "days are written with the day first in some rows and the month first in others. Write days as"
                        + " 2026-02-01.";
            case "day" -> quoted + " is no day. Write days as 2026-02-01.";
            case "number" ->
                quoted + " is no number. Write it in figures, or leave the cell empty where there is none.";
            case "comma" -> quoted + " has a comma, and other rows have a point before the tenths. Write 1.5.";
            case "point" -> quoted + " has a point, and other rows have a comma before the tenths. Write 1.5.";
            case "too-big" -> quoted + " is too large a number.";
            case "twice" ->
                "this day comes twice (" + value
                        + " is the earlier line). Each day can stand once for each measure and unit; keep one of them.";
            case "workbook" -> "this is a workbook, not a CSV file. Save it as CSV.";
            case "packed" -> "this file is packed. Unpack it first.";
            default -> "this is not a text file that can be read. Save it as CSV in UTF-8.";
        };
    }
}
