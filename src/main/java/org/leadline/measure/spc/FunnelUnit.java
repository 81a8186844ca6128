package org.leadline.measure.spc;

/**
 * One row of what a funnel is drawn from. Rows of one group are added up first.
 *
 * @param numerator seen, 0 or more
 * @param denominator expected, asked, or time at risk; 0 or less has no ratio
 */
public record FunnelUnit(String group, double numerator, double denominator) {}
