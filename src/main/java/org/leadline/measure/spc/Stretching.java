package org.leadline.measure.spc;

import org.jspecify.annotations.Nullable;

/**
 * How much longer a run must be, and how much wider limits, where neighbours are alike.
 *
 * <p>A run on one side goes on with chance q = ½ + asin(ρ)/π in a normal first-order autoregression (Sheppard, 1899);
 * it must be as long as makes it as rare as seven are at one half: q^(L − 1) = (½)^6. A trend of seven grows by 3.5 ρ
 * points, which keeps its rate below the rate of seven at ρ = 0 in our simulations. Neither is asked of fewer points
 * than half a season has: a season that comes early, late or stronger than in other years makes as long a run. Moving
 * ranges of neighbours that are alike are short by √(1 − ρ); limits are divided by it.
 */
final class Stretching {
    private static final int SEVEN = 7;
    private static final double TREND_GROWS = 3.5;
    private static final double MOST = 0.9;

    private Stretching() {}

    /** How many points on one side are a signal. */
    static int shift(double likeness, int halfSeason) {
        double on = 0.5 + Math.asin(held(likeness)) / Math.PI;
        return Math.max(halfSeason, (int) Math.rint(1 + (SEVEN - 1) * Math.log(0.5) / Math.log(on)));
    }

    /** How many points that rise, or fall, at every step are a signal. */
    static int trend(double likeness, int halfSeason) {
        return Math.max(halfSeason, (int) Math.rint(SEVEN + TREND_GROWS * held(likeness)));
    }

    /** Half a season, in points; 0 where there is none. */
    static int halfSeason(SpcReading.@Nullable Season season) {
        return season == null ? 0 : (season.period() + 1) / 2;
    }

    /** By how much limits from moving ranges are to be multiplied. */
    static double width(double likeness) {
        return 1 / Math.sqrt(1 - held(likeness));
    }

    private static double held(double likeness) {
        return Math.clamp(likeness, 0, MOST);
    }
}
