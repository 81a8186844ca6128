package org.leadline.measure.spc;

import java.time.LocalDate;

/**
 * A stretch of a chart with one centre.
 *
 * @param number 0 for the first
 * @param points that count
 * @param provisional whether its limits rest on fewer than 20 points
 */
public record Phase(int number, LocalDate from, LocalDate until, int points, Runs runs, boolean provisional) {}
