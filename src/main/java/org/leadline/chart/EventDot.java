package org.leadline.chart;

import java.time.LocalDate;

/**
 * One event or one wait. It names nobody.
 *
 * @param date on which it was, or in which period
 * @param value such as how long it took; NaN is told as missing and not drawn
 */
public record EventDot(LocalDate date, double value) {}
