package org.leadline.measure.spc;

/**
 * One group of a funnel.
 *
 * @param value numerator over denominator, times the multiplier; NaN without a denominator
 * @param worked the ratio on the scale of its {@link FunnelKind}; NaN where it has no place on it (none seen, on a logarithm)
 * @param standardError of that
 * @param z how many standard errors from the target; NaN where there is no place
 * @param trimmedZ what over-dispersion is worked out from; NaN where the group is left out of it
 * @param trimmed whether it was drawn in or left out there
 * @param outlier whether it lies outside the limits that were asked for
 */
public record FunnelPoint(
        String group,
        double numerator,
        double denominator,
        double value,
        double worked,
        double standardError,
        double z,
        double trimmedZ,
        boolean trimmed,
        FunnelLimits limits,
        boolean outlier) {}
