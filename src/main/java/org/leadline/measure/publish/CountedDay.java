package org.leadline.measure.publish;

import java.time.LocalDate;

/**
 * A number of a unit, before anything of it leaves.
 *
 * @param day on which its period begins
 * @param until the first day after its period
 * @param numerator NaN where it is missing
 * @param denominator NaN where there is none
 */
public record CountedDay(LocalDate day, LocalDate until, double numerator, double denominator) {}
