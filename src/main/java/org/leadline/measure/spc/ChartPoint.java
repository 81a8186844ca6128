package org.leadline.measure.spc;

import java.time.LocalDate;
import java.util.List;

/**
 * One point of a chart. Numbers that there are not are NaN and are never shown.
 *
 * @param value what is plotted
 * @param denominator NaN where there is none
 * @param centre of this point
 * @param lower the lower limit; NaN on a run chart
 * @param upper the upper limit; NaN on a run chart
 * @param nearLower where two thirds of the way to the lower limit is
 * @param nearUpper where two thirds of the way to the upper limit is
 * @param phase 0 for the first
 * @param leftOut whether it counts for nothing but is shown
 * @param flags every rule it meets; empty where it meets none
 */
public record ChartPoint(
        LocalDate date,
        double value,
        double denominator,
        double centre,
        double lower,
        double upper,
        double nearLower,
        double nearUpper,
        int phase,
        boolean leftOut,
        List<Flag> flags) {}
