package org.leadline.measure.spc;

import java.util.List;

/**
 * Groups beside each other, never ranked: each against limits that fit its size.
 *
 * @param target what each is held against, as shown; NaN where there is nothing to go by
 * @param phi how much more the groups vary than chance within each makes them, 1 where not; 0 where it was not asked
 * @param tau2 the variance between groups on the scale of the {@link FunnelKind}
 * @param points in the order in which groups came first
 */
public record Funnel(FunnelSettings settings, double target, double phi, double tau2, List<FunnelPoint> points) {}
