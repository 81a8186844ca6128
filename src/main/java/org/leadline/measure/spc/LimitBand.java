package org.leadline.measure.spc;

/**
 * How far the limits of one point may be from where they are drawn, by chance in the points that they rest on; 95 in 100, in the units of the chart.
 * NaN where there are no limits.
 */
public record LimitBand(double lowerFrom, double lowerUntil, double upperFrom, double upperUntil) {
    static final LimitBand NONE = new LimitBand(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
