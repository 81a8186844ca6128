package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where figures stand on the map: closedness straight from left to right, number of ways by doubling from bottom to top.
 *
 * @param field where points may stand
 * @param lowestK100 closedness at the left end
 * @param mostWays number of ways at the upper end
 */
record MapScale(Box field, double lowestK100, double mostWays) {
    private static final double LEAST_TOP = 32;

    static MapScale of(Box field, List<MapPoint> points, Cuts cuts) {
        double lowest = points.stream().mapToDouble(p -> p.k100().low()).min().orElse(.25);
        double below = Math.min(lowest, cuts.k100() - .1);
        double start = below >= .5 ? .5 : below >= .25 ? .25 : 0;
        double most = Math.max(
                cuts.ways() * 4,
                points.stream().mapToDouble(p -> p.ways().high()).max().orElse(LEAST_TOP));
        double top = LEAST_TOP;
        while (top < most && top < 1L << 40) {
            top *= 2;
        }
        return new MapScale(field, start, top);
    }

    double x(double k100) {
        double share = (Math.max(k100, lowestK100) - lowestK100) / (1 - lowestK100);
        return field.left() + share * field.width();
    }

    double y(double ways) {
        double share = Math.log(Math.clamp(ways, 1, mostWays)) / Math.log(mostWays);
        return field.bottom() - share * field.height();
    }

    /** Shares of new journeys, in hundredths, to name along the lower edge. */
    List<Integer> newInHundred() {
        List<Integer> named = new ArrayList<>();
        for (int hundredths : new int[] {100, 75, 50, 25, 10, 0}) {
            if (hundredths <= Math.round(100 * (1 - lowestK100))) {
                named.add(hundredths);
            }
        }
        return named;
    }

    /** Numbers of ways to name along the left edge: doublings, or every second or third one so that at most seven are named. */
    List<Double> waysNamed() {
        int doublings = (int) Math.round(Math.log(mostWays) / Math.log(2));
        int step = 1 + doublings / 7;
        List<Double> named = new ArrayList<>();
        for (int exponent = 3 % step; exponent <= doublings; exponent += step) {
            named.add(Math.pow(2, exponent));
        }
        return named;
    }
}
