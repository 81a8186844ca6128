package org.leadline.chart;

/**
 * The control curves at one size. A number that there is not is NaN.
 *
 * @param size the denominator, above 0; sizes should lie closer together where they are small, as the curves bend there
 * @param lower998 below which chance alone puts 1 in 1,000
 * @param lower95 below which it puts 25 in 1,000
 * @param upper95 above which it puts 25 in 1,000
 * @param upper998 above which it puts 1 in 1,000
 */
public record FunnelCurve(double size, double lower998, double lower95, double upper95, double upper998) {}
