package org.leadline.chart;

import java.time.LocalDate;

/**
 * One point of a series. A number that there is not is NaN; one that is not finite counts as such.
 *
 * @param date the first day of its period, or the day of its event
 * @param value NaN makes a gap
 * @param centre NaN where there is none
 * @param lower the lower limit; NaN where there is none
 * @param upper the upper limit; NaN where there is none
 * @param phase 0 for the first, an index into the chart's phases
 * @param mark whether and how it stands out
 * @param leftOut shown, but counting for nothing
 * @param note for the table of numbers, such as "34 of 47" or every rule it meets; may be empty
 */
public record SeriesPoint(
        LocalDate date,
        double value,
        double centre,
        double lower,
        double upper,
        int phase,
        Mark mark,
        boolean leftOut,
        String note) {
    /** Turns what is not finite into NaN. */
    public SeriesPoint {
        value = finite(value);
        centre = finite(centre);
        lower = finite(lower);
        upper = finite(upper);
        note = note.strip();
    }

    /** An ordinary point of the first phase without limits. */
    public static SeriesPoint of(LocalDate date, double value) {
        return new SeriesPoint(date, value, Double.NaN, Double.NaN, Double.NaN, 0, Mark.NONE, false, "");
    }

    /** The same with a centre and limits. */
    public SeriesPoint within(double newCentre, double newLower, double newUpper) {
        return new SeriesPoint(date, value, newCentre, newLower, newUpper, phase, mark, leftOut, note);
    }

    /** The same in another phase. */
    public SeriesPoint inPhase(int newPhase) {
        return new SeriesPoint(date, value, centre, lower, upper, newPhase, mark, leftOut, note);
    }

    /** The same, standing out. */
    public SeriesPoint marked(Mark newMark, String newNote) {
        return new SeriesPoint(date, value, centre, lower, upper, phase, newMark, leftOut, newNote);
    }

    /** The same, counting for nothing. */
    public SeriesPoint withoutWeight(String newNote) {
        return new SeriesPoint(date, value, centre, lower, upper, phase, mark, true, newNote);
    }

    boolean missing() {
        return Double.isNaN(value);
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
