package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Lengths of time from left to right: even, in the unit that gives round numbers, or by their size, so that minutes and weeks have room beside each other.
 *
 * @param from the length at the left end, in minutes
 * @param until the length at the right end
 * @param bySize whether equal ratios have equal room
 */
record WaitScale(double from, double until, boolean bySize, double left, double right) {
    private static final double[] ROUND = {
        1, 5, 15, 60, 240, 720, 1_440, 4_320, 10_080, 40_320, 120_960, 524_160, 2_620_800
    };
    private static final double HOUR = 60;
    private static final double DAY = 1_440;
    private static final double MOST_IN_MINUTES = 180;
    private static final double MOST_IN_HOURS = 4_320;
    private static final int WANTED = 5;

    /** Even, from nothing. */
    static WaitScale even(double until, double left, double right) {
        return new WaitScale(0, Math.max(1, until), false, left, right);
    }

    /** By size, between the nearest lengths. */
    static WaitScale bySize(double least, double most, double left, double right) {
        double from = Math.max(1, least / 1.3);
        return new WaitScale(from, Math.max(from * 4, most * 1.15), true, left, right);
    }

    double x(double minutes) {
        double kept = Math.clamp(minutes, from, until);
        double share = bySize ? Math.log(kept / from) / Math.log(until / from) : (kept - from) / (until - from);
        return left + share * (right - left);
    }

    /** Lengths to name that have room for their words. */
    List<Double> named(double letterSize, ChartWords words) {
        List<Double> named = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (double minutes : bySize ? bySizeTicks() : evenTicks()) {
            double half = Lettering.width(said(minutes, words), letterSize) / 2;
            if (x(minutes) - half > end && x(minutes) + half <= right + letterSize * 2) {
                named.add(minutes);
                end = x(minutes) + half + letterSize;
            }
        }
        return named;
    }

    private double[] bySizeTicks() {
        return java.util.Arrays.stream(ROUND)
                .filter(round -> round >= from && round <= until)
                .toArray();
    }

    private double[] evenTicks() {
        double unit = until <= MOST_IN_MINUTES ? 1 : until <= MOST_IN_HOURS ? HOUR : DAY;
        double rough = until / unit / WANTED;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        double step = Math.max(1, power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10)) * unit;
        int count = (int) Math.floor(until / step + 1e-9);
        double[] ticks = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            ticks[i] = i * step;
        }
        return ticks;
    }

    /** A length as one says it: 14 min, 3.5 hours, 6 days. */
    static String said(double minutes, ChartWords words) {
        if (minutes < MOST_IN_MINUTES && !(minutes >= HOUR && minutes % HOUR == 0)) {
            return words.say("chart.time.minutes", words.ways(minutes));
        }
        boolean hours = minutes < MOST_IN_HOURS && !(minutes >= DAY && minutes % DAY == 0);
        double shown = minutes / (hours ? HOUR : DAY);
        String key = hours ? "chart.time.hour" : "chart.time.day";
        return shown == 1 ? words.say(key) : words.say(key + "s", words.ways(shown));
    }
}
