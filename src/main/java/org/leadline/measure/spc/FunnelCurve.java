package org.leadline.measure.spc;

import java.util.List;

/** The limits of a funnel at any denominator. */
final class FunnelCurve {
    private static final double Z95 = 1.959964;
    private static final double Z998 = 3.090232;
    private static final double TAIL95 = 0.025;
    private static final double TAIL998 = 0.001;
    /** At how many denominators, and from which, the peer looks for the turning points of a proportion's limits. */
    private static final int PEER_STEPS = 1000;

    private static final double PEER_START = 3;

    private final FunnelSettings settings;
    private final FunnelScale scale;
    private final double tau2;
    private final List<FunnelUnit> groups;

    FunnelCurve(FunnelSettings settings, FunnelScale scale, double tau2, List<FunnelUnit> groups) {
        this.settings = settings;
        this.scale = scale;
        this.tau2 = tau2;
        this.groups = groups;
    }

    FunnelLimits at(double denominator) {
        boolean ratio = settings.kind() == FunnelKind.RATIO_SHMI || settings.kind() == FunnelKind.RATIO_CQC;
        return new FunnelLimits(
                denominator,
                shown(ratio ? leastExpected(TAIL95, denominator) : limit(-Z95, 0, denominator)),
                shown(ratio ? mostExpected(TAIL95, denominator) : limit(Z95, 0, denominator)),
                shown(ratio ? leastExpected(TAIL998, denominator) : limit(-Z998, 0, denominator)),
                shown(ratio ? mostExpected(TAIL998, denominator) : limit(Z998, 0, denominator)),
                shown(limit(-Z95, tau2, denominator)),
                shown(limit(Z95, tau2, denominator)),
                shown(limit(-Z998, tau2, denominator)),
                shown(limit(Z998, tau2, denominator)));
    }

    private double shown(double ratio) {
        double shown = settings.multiplier() * ratio;
        return Double.isInfinite(shown) ? Double.NaN : shown;
    }

    /** Of a Poisson count with that mean, over the mean; exact. */
    private static double leastExpected(double tail, double mean) {
        return mean > 0 ? ExactQuantiles.chiSquare(tail, 2 * mean) / 2 / mean : Double.NaN;
    }

    private static double mostExpected(double tail, double mean) {
        return mean > 0 ? ExactQuantiles.chiSquare(1 - tail, 2 * (mean + 1)) / 2 / mean : Double.NaN;
    }

    private double limit(double z, double between, double denominator) {
        if (!(denominator > 0)) {
            return Double.NaN;
        }
        if (settings.asFunnelPlotR() && settings.kind() == FunnelKind.PROPORTION) {
            return denominator < turn(z, between) ? (z < 0 ? 0 : 1) : raw(z, between, denominator);
        }
        return raw(z, between, denominator);
    }

    private double raw(double z, double between, double denominator) {
        double error = scale.errorOnTarget(denominator);
        return scale.back(scale.middle() + z * Math.sqrt(error * error + between));
    }

    /** The denominator at which the peer finds a proportion's lower limit least, or its upper limit greatest. */
    private double turn(double z, double between) {
        double most = groups.stream().mapToDouble(FunnelUnit::denominator).max().orElse(PEER_START);
        double step = (Math.ceil(most) - PEER_START) / (PEER_STEPS - 1);
        double at = Double.NaN;
        double extreme = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < PEER_STEPS + groups.size(); i++) {
            double denominator = i < PEER_STEPS
                    ? PEER_START + i * step
                    : groups.get(i - PEER_STEPS).denominator();
            double far = Math.signum(z) * raw(z, between, denominator);
            if (far > extreme || (far == extreme && denominator < at)) {
                extreme = far;
                at = denominator;
            }
        }
        return at;
    }
}
