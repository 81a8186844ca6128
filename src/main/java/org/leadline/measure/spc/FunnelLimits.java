package org.leadline.measure.spc;

/**
 * Limits at one denominator, as shown (times the multiplier); NaN where there is no denominator, or none so high that a number could
 * hold it.
 *
 * @param lower95 95 in 100 lie above it and below {@code upper95} by chance within each group alone
 * @param lower998 the same of 99.8 in 100
 * @param widerLower95 widened for what groups differ by anyhow; and so on
 */
public record FunnelLimits(
        double denominator,
        double lower95,
        double upper95,
        double lower998,
        double upper998,
        double widerLower95,
        double widerUpper95,
        double widerLower998,
        double widerUpper998) {}
